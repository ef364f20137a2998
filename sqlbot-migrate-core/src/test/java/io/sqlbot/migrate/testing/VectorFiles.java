package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of pgvector, brought from the cache to where the embedded server looks for
 * extensions. Nothing happens when {@code .ci/pgvector} was not run for its major
 * version.
 */
final class VectorFiles {

	private VectorFiles() {
	}

	static void copyTo(JdbcClient server, int major) {
		Path built = TestCache.directory().resolve("pgvector").resolve(String.valueOf(major));
		if (!Files.isDirectory(built)) {
			return;
		}
		Path libraries = configuredDirectory(server, "PKGLIBDIR");
		Path extensions = configuredDirectory(server, "SHAREDIR").resolve("extension");
		try {
			for (Path file : filesOf(built)) {
				boolean library = file.getFileName().toString().endsWith(".so");
				replace(file, (library ? libraries : extensions).resolve(file.getFileName()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path configuredDirectory(JdbcClient server, String name) {
		return Path
			.of(server.sql("select setting from pg_config() where name = ?").param(name).query(String.class).single());
	}

	private static List<Path> filesOf(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.toList();
		}
	}

	// other servers run from the same directory, so a file is never half written
	private static void replace(Path file, Path target) throws IOException {
		if (Files.exists(target) && Files.mismatch(file, target) == -1) {
			return;
		}
		Path whole = Files.createTempFile(target.getParent(), "vector", ".part");
		Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
		Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
	}

}
