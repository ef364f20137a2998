package io.sqlbot.migrate.benchmarks.beside;

import java.util.Locale;

/**
 * Writes numbers with as many digits as their noise lets them have.
 */
final class Numbers {

	private Numbers() {
	}

	static String of(double value) {
		if (Math.abs(value) >= 100 || value == Math.rint(value)) {
			return String.format(Locale.ROOT, "%,.0f", value);
		}
		return String.format(Locale.ROOT, (Math.abs(value) >= 10) ? "%.1f" : "%.2f", value);
	}

	static String of(Samples samples) {
		String median = of(samples.median());
		return (samples.values().size() > 1) ? median + " (" + of(samples.least()) + "–" + of(samples.most()) + ")"
				: median;
	}

}
