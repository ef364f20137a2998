package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Short words for writing graphs and plans in tests.
 */
final class Graphs {

	private Graphs() {
	}

	/**
	 * A graph, one revision a text: {@code "c: a b | d | label"} is the revision c that
	 * revises a and b, depends on d and declares a label.
	 * @param revisions the revisions
	 * @return the graph
	 */
	static RevisionGraph graph(String... revisions) {
		return RevisionGraph.of(nodes(revisions));
	}

	static List<RevisionNode> nodes(String... revisions) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (String revision : revisions) {
			String[] parts = revision.split(":", 2);
			String[] lists = (parts.length > 1) ? parts[1].split("\\|", -1) : new String[0];
			nodes.add(new RevisionNode(parts[0].strip(), words(lists, 0), words(lists, 1), words(lists, 2)));
		}
		return nodes;
	}

	private static List<String> words(String[] lists, int place) {
		return (place < lists.length && !lists[place].isBlank()) ? List.of(lists[place].strip().split(" ")) : List.of();
	}

	static List<String> ids(Collection<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).toList();
	}

	/**
	 * A plan as a list of texts, such as {@code "upgrade c {c}"}: direction, revision,
	 * rows after the step.
	 * @param plan the plan
	 * @return one text a step
	 */
	static List<String> steps(RevisionPlan plan) {
		List<String> steps = new ArrayList<>();
		Set<String> rows = new LinkedHashSet<>(plan.before());
		for (RevisionStep step : plan.steps()) {
			step.rowChanges().forEach((change) -> change.applyTo(rows));
			RevisionNode revision = step.revision();
			steps.add(step.direction().name().toLowerCase(java.util.Locale.ROOT) + " "
					+ ((revision != null) ? revision.id() : "base") + " {"
					+ String.join(" ", new java.util.TreeSet<>(rows)) + "}");
		}
		return steps;
	}

}
