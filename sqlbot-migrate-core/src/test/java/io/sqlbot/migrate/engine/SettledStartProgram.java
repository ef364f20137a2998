package io.sqlbot.migrate.engine;

import io.sqlbot.migrate.MigrationSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Upgrades a database in a JVM of its own, and says what it did.
 */
public final class SettledStartProgram {

	private SettledStartProgram() {
	}

	/**
	 * Upgrade to the head.
	 * @param arguments the location of the revisions, the database's URL, and the user
	 * with a password
	 */
	public static void main(String[] arguments) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(arguments[1]);
		dataSource.setUser(arguments[2]);
		dataSource.setPassword(arguments[3]);
		int steps = MigrationEngine.builder(dataSource)
			.settings(MigrationSettings.defaults().withLocations(arguments[0]))
			.build()
			.upgrade("head")
			.steps()
			.size();
		System.out.println(steps + " steps");
	}

}
