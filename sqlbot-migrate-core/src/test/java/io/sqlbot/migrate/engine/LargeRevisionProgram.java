package io.sqlbot.migrate.engine;

import java.io.Writer;

import io.sqlbot.migrate.MigrationSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints an upgrade and then runs it, in a JVM of its own, with a heap of its own.
 */
public final class LargeRevisionProgram {

	private LargeRevisionProgram() {
	}

	/**
	 * Print and run the upgrade to the head.
	 * @param arguments the JDBC URL, the user, the password and the location of the
	 * revisions
	 */
	public static void main(String[] arguments) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(arguments[0]);
		dataSource.setUser(arguments[1]);
		dataSource.setPassword(arguments[2]);
		MigrationEngine engine = MigrationEngine.builder(dataSource)
			.settings(MigrationSettings.defaults().withLocations(arguments[3]))
			.build();
		engine.upgradeSql("head", Writer.nullWriter());
		engine.upgrade("head");
	}

}
