package io.sqlbot.migrate.benchmarks.beside;

/**
 * Whether a target was met.
 *
 * @param target the target, in words
 * @param measured what was measured, in words
 * @param met whether that is good enough
 */
record Verdict(String target, String measured, boolean met) {

	static Verdict atMostTimes(String target, double limit, Samples times) {
		return new Verdict(target, Numbers.of(times) + " times", times.median() <= limit);
	}

	static Verdict atLeastTimes(String target, double limit, Samples times) {
		return new Verdict(target, Numbers.of(times) + " times", times.median() >= limit);
	}

	static Verdict atMost(String target, double limit, double value, String unit) {
		return new Verdict(target, Numbers.of(value) + unit, value <= limit);
	}

	static Verdict atLeast(String target, double limit, double value, String unit) {
		return new Verdict(target, Numbers.of(value) + unit, value >= limit);
	}

}
