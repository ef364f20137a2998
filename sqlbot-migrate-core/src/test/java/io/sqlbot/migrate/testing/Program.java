package io.sqlbot.migrate.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that is not PostgreSQL's server: the one on the PATH, or else the one that a
 * script in {@code .ci} downloaded.
 */
public enum Program {

	/** The interactive client. */
	PSQL("psql", "psql"),

	/** Writes dumps. */
	PG_DUMP("psql", "pg_dump"),

	/** Reads dumps. */
	PG_RESTORE("psql", "pg_restore"),

	/** The pooler. */
	PGBOUNCER("pgbouncer", "pgbouncer"),

	/** The browser. */
	CHROMIUM("chromium", "chromium"),

	/** Drives the browser. */
	CHROMEDRIVER("chromium", "chromedriver");

	private final String script;

	private final String program;

	Program(String script, String program) {
		this.script = script;
		this.program = program;
	}

	String script() {
		return ".ci/" + this.script;
	}

	/**
	 * Find the program.
	 * @return its path
	 * @throws java.util.NoSuchElementException if it is not there
	 */
	public Path path() {
		return find().orElseThrow();
	}

	Optional<Path> find() {
		// Debian keeps the programs of administrators where not every user's PATH leads
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
		Stream<Path> installed = Arrays.stream(path.split(File.pathSeparator))
			.filter((directory) -> !directory.isBlank())
			.map((directory) -> Path.of(directory, this.program));
		return Stream.concat(installed, Stream.of(TestCache.directory().resolve(this.script).resolve(this.program)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
