package io.sqlbot.migrate.benchmarks.beside;

import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.engine.MigrationEngine;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Loads the revisions of an engine, and prints how many MiB of heap they keep.
 */
public final class HeapProgram {

	private HeapProgram() {
	}

	/**
	 * Measure and print.
	 * @param arguments the folder of the revisions
	 * @throws InterruptedException if interrupted while the collector works
	 */
	public static void main(String[] arguments) throws InterruptedException {
		EngineContender contender = Contenders.engine(arguments[0]);
		long before = used();
		MigrationEngine engine = contender.engine(new PGSimpleDataSource(), HeapProgram.class.getClassLoader(),
				TransactionMode.PER_SEGMENT);
		int revisions = engine.history().size();
		long after = used();
		if (revisions < 1 || engine.heads().isEmpty()) {
			throw new IllegalStateException("No revisions were loaded");
		}
		ChildJvm.print((after - before) / 1024.0 / 1024.0);
	}

	private static long used() throws InterruptedException {
		for (int round = 0; round < 4; round++) {
			System.gc();
			Thread.sleep(50);
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
