package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's own client.
 */
public final class Psql {

	private Psql() {
	}

	static boolean isThere() {
		return Program.PSQL.find().isPresent();
	}

	/**
	 * Start psql, connected to a database, without anybody's {@code .psqlrc}.
	 * @param database the database, and the role to connect as
	 * @param arguments further arguments
	 * @return the process, its standard error discarded
	 */
	public static Process start(TestDatabase database, String... arguments) {
		PGSimpleDataSource dataSource = database.dataSource();
		List<String> command = new ArrayList<>(List.of(Program.PSQL.path().toString(), "--no-psqlrc", "--quiet",
				"--host", dataSource.getServerNames()[0], "--port", String.valueOf(dataSource.getPortNumbers()[0]),
				"--username", database.user(), "--dbname", database.name()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("PG"));
		environment.put("PGPASSWORD", database.password());
		environment.put("PGCLIENTENCODING", "UTF8");
		environment.put("LC_ALL", "C");
		// no command in a broken script shall wait for somebody to edit a file
		environment.put("PSQL_EDITOR", "true");
		try {
			return builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
