package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	/**
	 * Compare value by value what was measured in turns. What the machine does besides
	 * changes more from one turn to the next but one than within two.
	 * @param values the values
	 * @param others as many others
	 * @return how many times as large each is as the other one of its turn
	 */
	static Samples times(List<Double> values, List<Double> others) {
		return new Samples(
				IntStream.range(0, values.size()).mapToObj((turn) -> values.get(turn) / others.get(turn)).toList());
	}

	/**
	 * The same in percent.
	 * @param values the values
	 * @param others as many others
	 * @return by how many percent each is larger than the other one of its turn
	 */
	static Samples added(List<Double> values, List<Double> others) {
		return new Samples(times(values, others).values().stream().map((times) -> (times - 1) * 100).toList());
	}

	Samples and(Samples more) {
		return new Samples(Stream.concat(this.values.stream(), more.values.stream()).toList());
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
