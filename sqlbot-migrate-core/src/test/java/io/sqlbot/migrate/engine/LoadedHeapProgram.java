package io.sqlbot.migrate.engine;

import io.sqlbot.migrate.MigrationSettings;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Loads revisions in a JVM of its own, with a heap of its own.
 */
public final class LoadedHeapProgram {

	private LoadedHeapProgram() {
	}

	/**
	 * Load the revisions and say how many there are.
	 * @param arguments the location of the revisions
	 */
	public static void main(String[] arguments) {
		MigrationEngine engine = MigrationEngine.builder(new PGSimpleDataSource())
			.settings(MigrationSettings.defaults().withLocations(arguments[0]))
			.build();
		int revisions = engine.history().size();
		System.out.println(revisions + " revisions, head " + engine.heads().get(0).id());
	}

}
