package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row's part of the report.
 *
 * @param row what was measured
 * @param findings what came out
 */
record Section(Row row, Findings findings) {

	private static final String OWN = "sqlbot-migrate";

	private static final String RAW = "raw JDBC";

	String text() {
		StringBuilder text = new StringBuilder("### " + this.row.title() + "\n\n");
		List<Integer> sizes = this.findings.measured().stream().map(Measured::size).distinct().sorted().toList();
		Map<String, Map<Integer, Samples>> byContender = new LinkedHashMap<>();
		this.findings.measured()
			.forEach((it) -> byContender.computeIfAbsent(it.contender(), (name) -> new LinkedHashMap<>())
				.put(it.size(), it.samples()));
		text.append("| ").append(this.row.unit()).append(" |");
		sizes.forEach((size) -> text.append(' ').append(Numbers.of(size)).append(" |"));
		text.append((sizes.size() > 1) ? " growth |\n" : "\n").append("|---|");
		text.append("---:|".repeat(sizes.size() + ((sizes.size() > 1) ? 1 : 0))).append("\n");
		byContender.forEach((contender, bySize) -> {
			text.append("| ").append(contender).append(" |");
			sizes.forEach((size) -> {
				Samples samples = bySize.get(size);
				text.append(' ').append((samples != null) ? Numbers.of(samples) : "–").append(" |");
			});
			text.append((sizes.size() > 1) ? " " + growth(contender) + " |\n" : "\n");
		});
		text.append(rounds());
		this.findings.notes().forEach((note) -> text.append("\n").append(note).append("\n"));
		return text.toString();
	}

	/**
	 * The targets of the row, and whether what the engine needs grows linearly.
	 * @return the verdicts
	 */
	List<Verdict> verdicts() {
		List<Measured> measured = this.findings.measured();
		List<Verdict> verdicts = new ArrayList<>(this.findings.verdicts());
		double limit = contenders(RAW).mapToDouble(Growth::each).max().orElse(1);
		measured.stream().map(Measured::contender).filter((it) -> it.startsWith(OWN)).distinct().forEach((it) -> {
			Growth growth = Growth.of(measured, it);
			if (growth != null) {
				verdicts.add(growth.verdict(it, limit));
			}
		});
		return verdicts;
	}

	private Stream<Growth> contenders(String prefix) {
		List<Measured> measured = this.findings.measured();
		return measured.stream()
			.map(Measured::contender)
			.filter((it) -> it.startsWith(prefix))
			.distinct()
			.map((it) -> Growth.of(measured, it))
			.filter(Objects::nonNull);
	}

	private String growth(String contender) {
		Growth growth = Growth.of(this.findings.measured(), contender);
		return (growth != null) ? growth.toString() : "–";
	}

	private String rounds() {
		IntSummaryStatistics rounds = this.findings.measured()
			.stream()
			.mapToInt((it) -> it.samples().values().size())
			.summaryStatistics();
		return (rounds.getMax() > 1) ? "\n" + rounds.getMax() + " rounds.\n" : "\nMeasured once.\n";
	}

}
