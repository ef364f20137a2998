package io.sqlbot.migrate.benchmarks.beside;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings a database to the newest migration in a JVM that has done nothing before, and
 * prints how many milliseconds that took from the beginning of {@code main}.
 */
public final class ColdProgram {

	/** In place of a contender: connect, and ask one question. */
	static final String RAW = "raw";

	private ColdProgram() {
	}

	/**
	 * Measure and print.
	 * @param arguments the contender's folder, the URL, the user and the password; and
	 * {@code wait} to begin at a sign
	 * @throws Exception if it fails
	 */
	public static void main(String[] arguments) throws Exception {
		if (arguments.length > 4) {
			System.out.println(ChildJvm.READY);
			System.in.read();
		}
		long start = System.nanoTime();
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(arguments[1]);
		dataSource.setUser(arguments[2]);
		dataSource.setPassword(arguments[3]);
		if (arguments[0].equals(RAW)) {
			ask(dataSource);
		}
		else {
			Contenders.named(arguments[0]).migrate(dataSource, ColdProgram.class.getClassLoader());
		}
		ChildJvm.print((System.nanoTime() - start) / 1e6);
		// whatever threads the contender leaves
		System.exit(0);
	}

	private static void ask(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select 1")) {
			row.next();
		}
	}

}
