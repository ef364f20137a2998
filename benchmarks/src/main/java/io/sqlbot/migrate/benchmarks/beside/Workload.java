package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

/**
 * What every contender does, in the form that each wants: revision by revision a table
 * with a primary key, one more column and an index.
 */
final class Workload {

	private Workload() {
	}

	static List<String> up(int number) {
		String table = table(number);
		return List.of("create table " + table + " (id bigint primary key, name varchar(100) not null)",
				"alter table " + table + " add column note text",
				"create index " + table + "_note on " + table + " (note)");
	}

	static List<String> down(int number) {
		return List.of("drop table " + table(number));
	}

	static String id(int number) {
		// twelve characters, as the engine and Alembic make them
		return "b" + String.format("%011x", number * 7_919L);
	}

	static String table(int number) {
		return "bench_" + number;
	}

}
