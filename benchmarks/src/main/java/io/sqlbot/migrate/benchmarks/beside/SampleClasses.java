package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.springframework.util.FileSystemUtils;

/**
 * The classes of the sample application, without its own revisions.
 */
final class SampleClasses {

	private static final String CLASSES = "BOOT-INF/classes/";

	private SampleClasses() {
	}

	static Path extract(Path jar, Path directory) throws IOException {
		FileSystemUtils.deleteRecursively(directory);
		boolean packaged;
		try (JarFile file = new JarFile(jar.toFile())) {
			packaged = file.getEntry(CLASSES) != null;
			for (JarEntry entry : file.stream().toList()) {
				String name = packaged ? entry.getName().replaceFirst("^" + CLASSES, "") : entry.getName();
				boolean own = (!packaged || entry.getName().startsWith(CLASSES)) && !name.startsWith("db/");
				if (own && !entry.isDirectory()) {
					Path target = directory.resolve(name);
					Files.createDirectories(target.getParent());
					try (InputStream content = file.getInputStream(entry)) {
						Files.copy(content, target);
					}
				}
			}
		}
		return directory;
	}

}
