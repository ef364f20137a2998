package io.sqlbot.migrate.benchmarks.beside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders take turns, so that the noise of the machine hits all of them alike.
 * Each round takes all sizes, and the rounds end when the row's time is used up.
 */
final class Contest {

	private final Map<Integer, Map<String, Run>> entries = new LinkedHashMap<>();

	private final Map<Integer, Map<String, List<Double>>> values = new LinkedHashMap<>();

	private final Duration budget;

	Contest(Duration budget) {
		this.budget = budget;
	}

	Contest enter(String contender, int size, Run run) {
		this.entries.computeIfAbsent(size, (it) -> new LinkedHashMap<>()).put(contender, run);
		return this;
	}

	/**
	 * Run all, at least once.
	 * @param rehearsals how many rounds do not count, at most
	 * @param rounds how many do, at most
	 * @return the values
	 * @throws Exception if one of the contenders fails
	 */
	List<Measured> run(int rehearsals, int rounds) throws Exception {
		long start = System.nanoTime();
		// what is rehearsed shall leave time for what counts
		repeat(rehearsals, start + this.budget.toNanos() / 3, new LinkedHashMap<>());
		round(this.values);
		repeat(rounds - 1, start + this.budget.toNanos(), this.values);
		List<Measured> measured = new ArrayList<>();
		this.values.forEach((size, bySize) -> bySize
			.forEach((name, samples) -> measured.add(new Measured(name, size, new Samples(samples)))));
		return measured;
	}

	/**
	 * Tell what one contender got.
	 * @param contender the contender
	 * @param size the size
	 * @return its values, one for each round that counts, in their order
	 */
	List<Double> rounds(String contender, int size) {
		return this.values.get(size).get(contender);
	}

	/**
	 * Compare two contenders, round by round.
	 * @param contender one
	 * @param other the other one
	 * @param size the size
	 * @return how many times as much the first one needed in each round that counts
	 */
	Samples times(String contender, String other, int size) {
		return Samples.times(rounds(contender, size), rounds(other, size));
	}

	// as often as another round like the longest one fits
	private void repeat(int times, long end, Map<Integer, Map<String, List<Double>>> values) throws Exception {
		long longest = 0;
		for (int i = 0; i < times && System.nanoTime() + longest < end; i++) {
			long start = System.nanoTime();
			round(values);
			longest = Math.max(longest, System.nanoTime() - start);
		}
	}

	private void round(Map<Integer, Map<String, List<Double>>> values) throws Exception {
		for (Map.Entry<Integer, Map<String, Run>> size : this.entries.entrySet()) {
			Map<String, List<Double>> bySize = values.computeIfAbsent(size.getKey(), (it) -> new LinkedHashMap<>());
			for (Map.Entry<String, Run> entry : size.getValue().entrySet()) {
				bySize.computeIfAbsent(entry.getKey(), (it) -> new ArrayList<>()).add(entry.getValue().measure());
			}
		}
	}

	/**
	 * One turn of one contender.
	 */
	@FunctionalInterface
	interface Run {

		/**
		 * Prepare what does not count, and do the work.
		 * @return what it took, mostly in milliseconds
		 * @throws Exception if it fails
		 */
		double measure() throws Exception;

	}

}
