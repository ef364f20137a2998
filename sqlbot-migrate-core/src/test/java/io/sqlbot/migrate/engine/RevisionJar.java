package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Writes a jar with revisions in one folder for a test.
 */
final class RevisionJar {

	private final Path file;

	private final String folder;

	private final Map<String, String> contents = new LinkedHashMap<>();

	RevisionJar(Path file, String folder) {
		this.file = file;
		this.folder = folder;
	}

	static String revision(String id, String revises) {
		String table = "t" + id.substring(1);
		return """
				-- revision: %s
				-- revises: %s
				-- message: make %1$s

				-- upgrade
				create table %3$s (id int);

				-- downgrade
				drop table %3$s;
				""".formatted(id, revises, table);
	}

	RevisionJar add(String name, String content) {
		this.contents.put(name, content);
		return this;
	}

	Path write() throws IOException {
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(this.file))) {
			for (int slash = this.folder.indexOf('/'); slash > 0; slash = this.folder.indexOf('/', slash + 1)) {
				jar.putNextEntry(new JarEntry(this.folder.substring(0, slash + 1)));
			}
			jar.putNextEntry(new JarEntry(this.folder + "/"));
			for (Map.Entry<String, String> content : this.contents.entrySet()) {
				jar.putNextEntry(new JarEntry(this.folder + "/" + content.getKey()));
				jar.write(content.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return this.file;
	}

}
