package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;

/**
 * Writes SQL revisions into a directory for a test.
 */
final class RevisionFiles {

	private final Path directory;

	private int number;

	RevisionFiles(Path directory) {
		this.directory = directory;
	}

	RevisionFiles add(String id, String revises, String upgrade, String downgrade) {
		return file("%03d_%s.sql".formatted(++this.number, id), """
				-- revision: %s
				-- revises: %s
				-- message: make %1$s
				-- created: 2026-11-22

				-- upgrade
				%s

				-- downgrade
				%s
				""".formatted(id, revises, upgrade, downgrade));
	}

	RevisionFiles chain(int count) {
		for (int i = 1; i <= count; i++) {
			add("r" + i, (i == 1) ? "" : "r" + (i - 1), "create table t" + i + " (id int);", "drop table t" + i + ";");
		}
		return this;
	}

	RevisionFiles file(String name, String content) {
		try {
			Files.writeString(this.directory.resolve(name), content);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	MigrationSettings settings() {
		return MigrationSettings.defaults().withLocations("file:" + this.directory);
	}

	MigrationEngine engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource).settings(settings()).build();
	}

}
