package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Draws revisions with their branches and merges, the newest on top, as
 * {@code git log --graph} draws commits. A lane is a column that leads down to a revision
 * which is still to come.
 */
final class HistoryGraph {

	private final List<String> lanes = new ArrayList<>();

	private final List<Line> lines = new ArrayList<>();

	private HistoryGraph() {
	}

	/**
	 * Draw.
	 * @param revisions the revisions, each before those that it follows
	 * @return the drawing
	 */
	static HistoryGraph of(List<RevisionView> revisions) {
		Set<String> shown = revisions.stream().map(RevisionView::id).collect(Collectors.toSet());
		HistoryGraph graph = new HistoryGraph();
		for (RevisionView revision : revisions) {
			graph.add(revision.id(), revision.info().revises().stream().filter(shown::contains).toList());
		}
		return graph;
	}

	List<Line> lines() {
		return Collections.unmodifiableList(this.lines);
	}

	int width() {
		return this.lines.stream().mapToInt((line) -> line.drawing().length()).max().orElse(0);
	}

	private void add(String revision, List<String> parents) {
		if (!this.lanes.contains(revision)) {
			this.lanes.add(revision);
		}
		int lane = this.lanes.indexOf(revision);
		while (this.lanes.lastIndexOf(revision) > lane) {
			join(lane, this.lanes.lastIndexOf(revision));
		}
		Drawing drawing = new Drawing(this.lanes.size());
		drawing.put(2 * lane, '*');
		this.lines.add(new Line(drawing.text(), revision));
		if (parents.isEmpty()) {
			end(lane);
			return;
		}
		this.lanes.set(lane, parents.get(0));
		for (int parent = 1; parent < parents.size(); parent++) {
			fork(lane + parent - 1, parents.get(parent));
		}
	}

	// the lane at the right comes over; those beyond it move up
	private void join(int lane, int other) {
		Drawing drawing = new Drawing(this.lanes.size());
		drawing.put(2 * other, ' ');
		for (int column = 2 * lane + 1; column < 2 * other - 1; column += 2) {
			drawing.put(column, '_');
		}
		moveUp(drawing, other);
		this.lanes.remove(other);
	}

	private void end(int lane) {
		if (lane == this.lanes.size() - 1) {
			this.lanes.remove(lane);
			return;
		}
		Drawing drawing = new Drawing(this.lanes.size());
		drawing.put(2 * lane, ' ');
		moveUp(drawing, lane + 1);
		this.lanes.remove(lane);
	}

	private void moveUp(Drawing drawing, int first) {
		for (int lane = first; lane < this.lanes.size(); lane++) {
			drawing.put(2 * lane, ' ');
			drawing.put(2 * lane - 1, '/');
		}
		this.lines.add(new Line(drawing.text(), null));
	}

	private void fork(int lane, String parent) {
		Drawing drawing = new Drawing(this.lanes.size() + 1);
		for (int other = lane; other < this.lanes.size(); other++) {
			if (other > lane) {
				drawing.put(2 * other, ' ');
			}
			drawing.put(2 * other + 1, '\\');
		}
		drawing.put(2 * this.lanes.size(), ' ');
		this.lanes.add(lane + 1, parent);
		this.lines.add(new Line(drawing.text(), null));
	}

	/**
	 * A line of the drawing.
	 *
	 * @param drawing the lanes
	 * @param revision the revision that is drawn, or {@code null} for a line between two
	 */
	record Line(String drawing, @Nullable String revision) {
	}

	/**
	 * A line that begins with all lanes going straight down.
	 */
	private static final class Drawing {

		private final StringBuilder text;

		Drawing(int lanes) {
			this.text = new StringBuilder("| ".repeat(lanes));
		}

		void put(int column, char character) {
			this.text.setCharAt(column, character);
		}

		String text() {
			return this.text.toString().stripTrailing();
		}

	}

}
