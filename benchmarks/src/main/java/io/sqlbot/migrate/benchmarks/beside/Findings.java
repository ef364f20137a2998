package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

/**
 * What a row of the report found out.
 *
 * @param measured the values, in the order of the report
 * @param verdicts the targets
 * @param notes sentences that belong to it
 */
record Findings(List<Measured> measured, List<Verdict> verdicts, List<String> notes) {

	Findings {
		measured = List.copyOf(measured);
		verdicts = List.copyOf(verdicts);
		notes = List.copyOf(notes);
	}

	static double median(List<Measured> measured, String contender, int size) {
		return measured.stream()
			.filter((it) -> it.contender().equals(contender) && it.size() == size)
			.mapToDouble((it) -> it.samples().median())
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(contender + " was not measured with " + size));
	}

}
