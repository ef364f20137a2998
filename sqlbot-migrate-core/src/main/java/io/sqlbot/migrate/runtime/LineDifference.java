package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, line by line, in the unified form that people know from
 * their version control. Long differences are cut.
 */
final class LineDifference {

	private static final int CONTEXT = 3;

	private static final int MAX_LINES = 60;

	// of the table that is compared in; beyond, everything counts as replaced
	private static final int MAX_CELLS = 4_000_000;

	private final List<String> before;

	private final List<String> after;

	// all lines, each with a blank, a minus or a plus before it
	private final List<String> lines = new ArrayList<>();

	private LineDifference(List<String> before, List<String> after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Compare two texts.
	 * @param before the first text
	 * @param after the second text
	 * @param source what the second one is called
	 * @return the difference, without the line end of its last line
	 */
	static String of(String before, String after, String source) {
		LineDifference difference = new LineDifference(before.lines().toList(), after.lines().toList());
		difference.compare();
		List<String> shown = new ArrayList<>(List.of("--- applied", "+++ " + source));
		shown.addAll(difference.changed());
		return shorten(shown);
	}

	/**
	 * Cut a text that is too long to be shown.
	 * @param text the text
	 * @return its first lines
	 */
	static String shorten(String text) {
		return shorten(text.lines().toList());
	}

	private static String shorten(List<String> lines) {
		int rest = lines.size() - MAX_LINES;
		String begin = String.join(System.lineSeparator(), lines.subList(0, Math.min(MAX_LINES, lines.size())));
		return (rest > 0) ? begin + System.lineSeparator() + "... and " + rest + " more lines" : begin;
	}

	private void compare() {
		int start = 0;
		int end = 0;
		int shorter = Math.min(this.before.size(), this.after.size());
		while (start < shorter && this.before.get(start).equals(this.after.get(start))) {
			start++;
		}
		while (end < shorter - start && fromEnd(this.before, end).equals(fromEnd(this.after, end))) {
			end++;
		}
		add(' ', this.before.subList(0, start));
		List<String> removed = this.before.subList(start, this.before.size() - end);
		List<String> added = this.after.subList(start, this.after.size() - end);
		if ((long) removed.size() * added.size() > MAX_CELLS) {
			add('-', removed);
			add('+', added);
		}
		else {
			compare(removed, added);
		}
		add(' ', this.before.subList(this.before.size() - end, this.before.size()));
	}

	// along the longest common subsequence
	private void compare(List<String> first, List<String> second) {
		int[][] common = new int[first.size() + 1][second.size() + 1];
		for (int i = first.size() - 1; i >= 0; i--) {
			for (int j = second.size() - 1; j >= 0; j--) {
				common[i][j] = first.get(i).equals(second.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		int i = 0;
		int j = 0;
		while (i < first.size() && j < second.size()) {
			if (first.get(i).equals(second.get(j))) {
				this.lines.add(' ' + first.get(i++));
				j++;
			}
			else if (common[i + 1][j] >= common[i][j + 1]) {
				this.lines.add('-' + first.get(i++));
			}
			else {
				this.lines.add('+' + second.get(j++));
			}
		}
		add('-', first.subList(i, first.size()));
		add('+', second.subList(j, second.size()));
	}

	private void add(char sign, List<String> texts) {
		texts.forEach((text) -> this.lines.add(sign + text));
	}

	private List<String> changed() {
		List<String> shown = new ArrayList<>();
		int beforeLine = 1;
		int afterLine = 1;
		boolean gap = true;
		for (int i = 0; i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			if (isNearChange(i)) {
				if (gap) {
					shown.add("@@ -" + beforeLine + " +" + afterLine + " @@");
				}
				shown.add(line);
			}
			gap = !isNearChange(i);
			beforeLine += (line.charAt(0) != '+') ? 1 : 0;
			afterLine += (line.charAt(0) != '-') ? 1 : 0;
		}
		return shown;
	}

	private boolean isNearChange(int index) {
		int end = Math.min(index + CONTEXT + 1, this.lines.size());
		return this.lines.subList(Math.max(index - CONTEXT, 0), end).stream().anyMatch((line) -> line.charAt(0) != ' ');
	}

	private static String fromEnd(List<String> lines, int index) {
		return lines.get(lines.size() - 1 - index);
	}

}
