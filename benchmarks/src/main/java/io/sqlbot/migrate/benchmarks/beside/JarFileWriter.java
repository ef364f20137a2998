package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Writes a jar with one folder, as builds write them: with entries for folders, too.
 */
final class JarFileWriter implements AutoCloseable {

	private final JarOutputStream out;

	private final String folder;

	JarFileWriter(Path file, String folder) throws IOException {
		this.out = new JarOutputStream(Files.newOutputStream(file));
		this.folder = folder;
		for (int slash = folder.indexOf('/'); slash > 0; slash = folder.indexOf('/', slash + 1)) {
			entry(folder.substring(0, slash + 1), new byte[0]);
		}
		entry(folder + "/", new byte[0]);
	}

	void add(String name, String text) throws IOException {
		add(name, text.getBytes(StandardCharsets.UTF_8));
	}

	void add(String name, byte[] content) throws IOException {
		entry(this.folder + "/" + name, content);
	}

	private void entry(String name, byte[] content) throws IOException {
		this.out.putNextEntry(new JarEntry(name));
		this.out.write(content);
		this.out.closeEntry();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
