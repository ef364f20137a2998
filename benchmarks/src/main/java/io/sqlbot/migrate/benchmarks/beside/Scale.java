package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

/**
 * How much is measured.
 *
 * @param quick whether it shall be done within five minutes, by smaller sizes and fewer
 * rounds
 */
record Scale(boolean quick) {

	// of the rows that apply nothing
	List<Integer> revisions() {
		return this.quick ? List.of(10, 100, 1_000) : List.of(10, 100, 1_000, 5_000);
	}

	int mostRevisions() {
		return this.quick ? 1_000 : 5_000;
	}

	List<Integer> applied() {
		return this.quick ? List.of(50, 200) : List.of(100, 1_000);
	}

	int mostApplied() {
		return this.quick ? 200 : 1_000;
	}

	List<Integer> startedWith() {
		return this.quick ? List.of(100) : List.of(100, 5_000);
	}

	List<Integer> tables() {
		return this.quick ? List.of(100, 500) : List.of(100, 500, 1_000);
	}

	int mostTables() {
		return this.quick ? 500 : 1_000;
	}

	// of what takes milliseconds
	int manyRounds() {
		return this.quick ? 7 : 15;
	}

	// of what takes seconds
	int fewRounds() {
		return this.quick ? 3 : 5;
	}

}
