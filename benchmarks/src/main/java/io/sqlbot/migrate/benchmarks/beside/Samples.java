package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

/**
 * What was measured of one thing, one value for each run.
 *
 * @param values the values, in the unit of the row
 */
record Samples(List<Double> values) {

	Samples {
		values = values.stream().sorted().toList();
		if (values.isEmpty()) {
			throw new IllegalArgumentException("Nothing was measured");
		}
	}

	static Samples of(double value) {
		return new Samples(List.of(value));
	}

	double median() {
		int middle = this.values.size() / 2;
		return (this.values.size() % 2 == 1) ? this.values.get(middle)
				: (this.values.get(middle - 1) + this.values.get(middle)) / 2;
	}

	double least() {
		return this.values.get(0);
	}

	double most() {
		return this.values.get(this.values.size() - 1);
	}

}
