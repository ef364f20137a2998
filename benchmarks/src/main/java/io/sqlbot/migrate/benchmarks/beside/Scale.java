package io.sqlbot.migrate.benchmarks.beside;

import java.time.Duration;
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

	/**
	 * How long the rounds of a row may take. What is left of half an hour, or of five
	 * minutes, is for databases and jars that are made before.
	 * @param percent the row's part of all rounds
	 * @return the time
	 */
	Duration share(int percent) {
		return Duration.ofMinutes(this.quick ? 3 : 24).multipliedBy(percent).dividedBy(100);
	}

	// of what takes milliseconds
	int manyRounds() {
		return this.quick ? 7 : 15;
	}

	// of what takes seconds, and is compared round by round
	int pairedRounds() {
		return this.quick ? 5 : 9;
	}

	// of what takes seconds
	int fewRounds() {
		return this.quick ? 3 : 5;
	}

}
