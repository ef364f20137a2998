package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How much more one contender needs for more, from the last size but one to the last.
 * Between smaller sizes, what does not depend on the size would hide it.
 *
 * @param smaller the last size but one
 * @param larger the last size
 * @param less what the smaller one needed
 * @param more what the larger one needed
 */
record Growth(int smaller, int larger, double less, double more) {

	/** What each item may need more among the larger number. */
	static final double BOUND = 1.5;

	static @Nullable Growth of(List<Measured> measured, String contender) {
		List<Integer> sizes = measured.stream().map(Measured::size).distinct().sorted().toList();
		if (sizes.size() < 2) {
			return null;
		}
		int smaller = sizes.get(sizes.size() - 2);
		int larger = sizes.get(sizes.size() - 1);
		Optional<Samples> less = find(measured, contender, smaller);
		Optional<Samples> more = find(measured, contender, larger);
		return (less.isPresent() && more.isPresent())
				? new Growth(smaller, larger, less.get().median(), more.get().median()) : null;
	}

	/**
	 * What an item among the larger number needs, compared with one among the smaller.
	 * @return the ratio; 1 or less for linear growth
	 */
	double each() {
		return (this.more / this.less) / ((double) this.larger / this.smaller);
	}

	/**
	 * Judge it.
	 * @param contender who
	 * @param limit what raw JDBC needs more for each, if it was measured, or 1
	 * @return whether it is linear, as far as the server itself is
	 */
	Verdict verdict(String contender, double limit) {
		double bound = BOUND * Math.max(1, limit);
		return Verdict.atMost(
				"grows linearly: each takes at most " + Numbers.of(bound) + " times as long among "
						+ Numbers.of(this.larger) + " as among " + Numbers.of(this.smaller) + " (" + contender + ")",
				bound, each(), " times");
	}

	@Override
	public String toString() {
		return Numbers.of(this.more / this.less) + " times for " + Numbers.of((double) this.larger / this.smaller)
				+ " times";
	}

	private static Optional<Samples> find(List<Measured> measured, String contender, int size) {
		return measured.stream()
			.filter((it) -> it.contender().equals(contender) && it.size() == size)
			.map(Measured::samples)
			.findFirst();
	}

}
