package io.sqlbot.migrate.benchmarks.beside;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row's part of the report.
 *
 * @param row what was measured
 * @param findings what came out
 */
record Section(Row row, Findings findings) {

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
			text.append((sizes.size() > 1) ? " " + growth(sizes, bySize) + " |\n" : "\n");
		});
		this.findings.notes().forEach((note) -> text.append("\n").append(note).append("\n"));
		return text.toString();
	}

	// how many times as much for how many times as many; linear is less than the latter
	private static String growth(List<Integer> sizes, Map<Integer, Samples> bySize) {
		int larger = sizes.get(sizes.size() - 1);
		int smaller = sizes.get(sizes.size() - 2);
		Samples more = bySize.get(larger);
		Samples less = bySize.get(smaller);
		return (more != null && less != null) ? Numbers.of(more.median() / less.median()) + " times for "
				+ Numbers.of((double) larger / smaller) + " times" : "–";
	}

}
