package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines whose parts stand below each other. Not thread-safe.
 */
final class Columns {

	private static final String GAP = "  ";

	private final List<List<Cell>> rows = new ArrayList<>();

	void row(Cell... cells) {
		this.rows.add(List.of(cells));
	}

	void print(PrintStream out) {
		List<Integer> widths = widths();
		for (List<Cell> row : this.rows) {
			StringBuilder line = new StringBuilder();
			for (int column = 0; column < row.size(); column++) {
				if (widths.get(column) > 0) {
					line.append(line.isEmpty() ? "" : GAP).append(row.get(column).padded(widths.get(column)));
				}
			}
			out.println(line.toString().stripTrailing());
		}
	}

	private List<Integer> widths() {
		List<Integer> widths = new ArrayList<>();
		for (List<Cell> row : this.rows) {
			for (int column = 0; column < row.size(); column++) {
				if (column == widths.size()) {
					widths.add(0);
				}
				widths.set(column, Math.max(widths.get(column), row.get(column).text().length()));
			}
		}
		return widths;
	}

	/**
	 * A part of a line.
	 *
	 * @param text the text
	 * @param paint colours it
	 * @param right whether it stands at the right end of its column
	 */
	record Cell(String text, UnaryOperator<String> paint, boolean right) {

		static Cell of(String text) {
			return new Cell(text, UnaryOperator.identity(), false);
		}

		static Cell of(String text, UnaryOperator<String> paint) {
			return new Cell(text, paint, false);
		}

		static Cell right(String text) {
			return new Cell(text, UnaryOperator.identity(), true);
		}

		private String padded(int width) {
			String padding = " ".repeat(width - this.text.length());
			String painted = this.paint.apply(this.text);
			return this.right ? padding + painted : painted + padding;
		}

	}

}
