package io.sqlbot.migrate.testing;

import java.nio.file.Path;

/**
 * The directory for what outlives a build: the binaries of PostgreSQL, and what the
 * scripts in {@code .ci} bring.
 */
final class TestCache {

	private TestCache() {
	}

	static Path directory() {
		String directory = System.getenv("SQLBOT_MIGRATE_CACHE");
		if (directory != null && !directory.isBlank()) {
			return Path.of(directory);
		}
		return Path.of(System.getProperty("user.home"), ".cache", "sqlbot-migrate");
	}

}
