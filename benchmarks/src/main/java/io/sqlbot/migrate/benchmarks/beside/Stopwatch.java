package io.sqlbot.migrate.benchmarks.beside;

/**
 * Takes the time of work.
 */
final class Stopwatch {

	private Stopwatch() {
	}

	static double milliseconds(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

	/**
	 * Work that may fail.
	 */
	@FunctionalInterface
	interface Work {

		void run() throws Exception;

	}

}
