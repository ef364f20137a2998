package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.boot.cli.Columns.Cell;

/**
 * Prints revisions for people.
 *
 * @param out where to
 * @param paint the colours
 */
record RevisionText(PrintStream out, Paint paint) {

	/**
	 * A line each, beginning with the id.
	 */
	void list(List<RevisionView> revisions) {
		Columns columns = new Columns();
		for (RevisionView revision : revisions) {
			columns.row(id(revision), markers(revision), Cell.of(revision.info().message()));
		}
		columns.print(this.out);
	}

	/**
	 * A line each, with what it follows.
	 */
	void history(List<RevisionView> revisions) {
		Columns columns = new Columns();
		for (RevisionView revision : revisions) {
			columns.row(Cell.right(revision.parents()), Cell.of("->"), id(revision), markers(revision),
					Cell.of(revision.info().message()));
		}
		columns.print(this.out);
	}

	/**
	 * Everything, in several lines each.
	 */
	void entries(List<RevisionView> revisions) {
		String separator = "";
		for (RevisionView revision : revisions) {
			this.out.print(separator);
			entry(revision);
			separator = System.lineSeparator();
		}
	}

	/**
	 * A line for a branch point, and one for each revision that follows it.
	 */
	void branch(RevisionView branch, List<RevisionView> children) {
		Columns columns = new Columns();
		columns.row(Cell.of(""), id(branch), markers(branch), Cell.of(branch.info().message()));
		for (RevisionView child : children) {
			columns.row(Cell.of("->"), id(child), markers(child), Cell.of(child.info().message()));
		}
		columns.print(this.out);
	}

	/**
	 * The lines of the graph, each revision's with what is said of it.
	 */
	void graph(List<RevisionView> revisions) {
		HistoryGraph graph = HistoryGraph.of(revisions);
		int width = graph.width();
		Columns texts = new Columns();
		Map<String, RevisionView> byId = new HashMap<>();
		revisions.forEach((revision) -> byId.put(revision.id(), revision));
		for (HistoryGraph.Line line : graph.lines()) {
			RevisionView revision = (line.revision() != null) ? byId.get(line.revision()) : null;
			Cell drawing = Cell.of(line.drawing() + " ".repeat(width - line.drawing().length()), this.paint::line);
			if (revision == null) {
				texts.row(drawing);
			}
			else {
				texts.row(drawing, id(revision), markers(revision), Cell.of(graphMessage(revision)));
			}
		}
		texts.print(this.out);
	}

	private static String graphMessage(RevisionView revision) {
		List<String> dependencies = revision.details().dependencies();
		String message = revision.info().message();
		return dependencies.isEmpty() ? message : message + " (depends on " + String.join(", ", dependencies) + ")";
	}

	private void entry(RevisionView revision) {
		line("Revision", paintedId(revision) + spaced(revision.placeMarkers()));
		boolean merge = revision.details().isMergePoint();
		line(merge ? "Merges" : "Parent",
				revision.info().revises().isEmpty() ? "<base>" : String.join(", ", revision.info().revises()));
		optional("Depends on", revision.details().dependencies());
		if (revision.details().isBranchPoint()) {
			optional("Branches into", revision.details().children());
		}
		optional("Branch names", List.copyOf(revision.details().labels()));
		line("Source", revision.info().source());
		if (revision.info().created() != null) {
			line("Created", revision.info().created());
		}
		if (!revision.info().message().isEmpty()) {
			this.out.println();
			revision.info().message().lines().forEach((text) -> this.out.println("    " + text));
		}
	}

	private void optional(String name, List<String> values) {
		if (!values.isEmpty()) {
			line(name, String.join(", ", values));
		}
	}

	private void line(String name, String value) {
		this.out.println("%-15s%s".formatted(name + ":", value));
	}

	private String spaced(List<String> markers) {
		return markers.isEmpty() ? "" : " " + this.paint.marker(String.join(" ", markers));
	}

	private String paintedId(RevisionView revision) {
		return revision.isCurrent() ? this.paint.current(revision.id()) : this.paint.id(revision.id());
	}

	private Cell id(RevisionView revision) {
		return Cell.of(revision.id(), revision.isCurrent() ? this.paint::current : this.paint::id);
	}

	private Cell markers(RevisionView revision) {
		return Cell.of(String.join(" ", revision.markers()), this.paint::marker);
	}

}
