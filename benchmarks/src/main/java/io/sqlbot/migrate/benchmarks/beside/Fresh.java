package io.sqlbot.migrate.benchmarks.beside;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Measures work on a new database.
 */
final class Fresh {

	private Fresh() {
	}

	static double measure(Bench bench, DatabaseWork work) throws Exception {
		return measure(bench, (pool) -> {
		}, work);
	}

	static double measure(Bench bench, DatabaseWork preparation, DatabaseWork work) throws Exception {
		try (Database database = bench.server().create(); HikariDataSource pool = database.pool()) {
			preparation.run(pool);
			// opens what the pool has from its start
			pool.getConnection().close();
			bench.server().settle();
			return Stopwatch.milliseconds(() -> work.run(pool));
		}
	}

	/**
	 * Work on a database.
	 */
	@FunctionalInterface
	interface DatabaseWork {

		void run(DataSource dataSource) throws Exception;

	}

}
