package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets contenders take turns, so that the noise of the machine hits all of them alike.
 * One of several sizes runs after the other.
 */
final class Contest {

	private final Map<Integer, Map<String, Run>> entries = new LinkedHashMap<>();

	Contest enter(String contender, int size, Run run) {
		this.entries.computeIfAbsent(size, (it) -> new LinkedHashMap<>()).put(contender, run);
		return this;
	}

	/**
	 * Run all.
	 * @param rehearsals how many turns do not count
	 * @param rounds how many do
	 * @return the values
	 * @throws Exception if one of the contenders fails
	 */
	List<Measured> run(int rehearsals, int rounds) throws Exception {
		List<Measured> measured = new ArrayList<>();
		for (Map.Entry<Integer, Map<String, Run>> size : this.entries.entrySet()) {
			Map<String, List<Double>> values = new LinkedHashMap<>();
			for (int round = -rehearsals; round < rounds; round++) {
				for (Map.Entry<String, Run> entry : size.getValue().entrySet()) {
					double value = entry.getValue().measure();
					if (round >= 0) {
						values.computeIfAbsent(entry.getKey(), (it) -> new ArrayList<>()).add(value);
					}
				}
			}
			values.forEach((name, samples) -> measured.add(new Measured(name, size.getKey(), new Samples(samples))));
		}
		return measured;
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
