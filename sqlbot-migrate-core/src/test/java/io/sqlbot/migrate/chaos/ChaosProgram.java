package io.sqlbot.migrate.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Runs the plan in a JVM of its own, once it reads the JDBC URL.
 */
public final class ChaosProgram {

	private ChaosProgram() {
	}

	/**
	 * Run the plan.
	 * @param arguments the user, the password and the directory of the revisions
	 * @throws IOException if there is nothing to read
	 */
	public static void main(String[] arguments) throws IOException {
		ChaosPlan plan = new ChaosPlan(Path.of(arguments[2]));
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		String url = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
		if (url == null) {
			return;
		}
		dataSource.setURL(url);
		dataSource.setUser(arguments[0]);
		dataSource.setPassword(arguments[1]);
		plan.engine(dataSource, Duration.ofSeconds(60)).upgrade("head");
	}

}
