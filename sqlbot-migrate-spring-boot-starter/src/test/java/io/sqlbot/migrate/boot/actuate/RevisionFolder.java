package io.sqlbot.migrate.boot.actuate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes SQL revisions into a directory for a test.
 */
public final class RevisionFolder {

	private final Path directory;

	private int number;

	public RevisionFolder(Path directory) {
		this.directory = directory;
	}

	public RevisionFolder add(String id, String revises, String message, String upgrade, String... header) {
		try {
			String more = (header.length > 0) ? String.join("\n", header) + "\n" : "";
			Files.writeString(this.directory.resolve("%04d_%s.sql".formatted(++this.number, id)), """
					-- revision: %s
					-- revises: %s
					-- message: %s
					%s
					-- upgrade
					%s

					-- downgrade
					select 1;
					""".formatted(id, revises, message, more, upgrade));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String location() {
		return "--migrate.locations=file:" + this.directory;
	}

}
