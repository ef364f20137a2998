package io.sqlbot.migrate.revision;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lies below what in a graph, worked out the plain way, to judge plans by.
 */
final class Ancestry {

	private final Map<String, Set<String>> directlyBelow = new LinkedHashMap<>();

	private final Map<String, Set<String>> below = new HashMap<>();

	Ancestry(List<RevisionNode> nodes) {
		Map<String, String> names = new HashMap<>();
		nodes.forEach((node) -> node.branchLabels().forEach((label) -> names.put(label, node.id())));
		for (RevisionNode node : nodes) {
			Set<String> direct = new TreeSet<>(node.revises());
			node.dependsOn().forEach((dependency) -> direct.add(names.getOrDefault(dependency, dependency)));
			this.directlyBelow.put(node.id(), direct);
		}
	}

	Set<String> directlyBelow(String id) {
		return this.directlyBelow.getOrDefault(id, Set.of());
	}

	/**
	 * Everything that must be applied before a revision.
	 * @param id the revision
	 * @return its ancestors, dependencies included, without itself
	 */
	Set<String> below(String id) {
		return this.below.computeIfAbsent(id, this::collect);
	}

	private Set<String> collect(String id) {
		Set<String> found = new HashSet<>();
		Deque<String> open = new ArrayDeque<>(directlyBelow(id));
		while (!open.isEmpty()) {
			String next = open.pop();
			if (found.add(next)) {
				open.addAll(directlyBelow(next));
			}
		}
		return found;
	}

	/**
	 * What is applied when the version table holds some rows.
	 * @param rows the rows
	 * @return the rows and everything below them
	 */
	Set<String> applied(Collection<String> rows) {
		Set<String> applied = new HashSet<>(rows);
		rows.forEach((row) -> applied.addAll(below(row)));
		return applied;
	}

	/**
	 * Those of some revisions that none of the others is above.
	 * @param revisions the revisions
	 * @return the maximal ones, sorted
	 */
	Set<String> maximal(Collection<String> revisions) {
		Set<String> maximal = new TreeSet<>(revisions);
		revisions.forEach((revision) -> maximal.removeAll(below(revision)));
		return maximal;
	}

	boolean areRelated(String one, String other) {
		return one.equals(other) || below(one).contains(other) || below(other).contains(one);
	}

	/**
	 * Whether the revisions of a plan run in an order that their edges allow, and its
	 * rows are the maximal applied revisions after every step.
	 * @param plan a plan of upgrades or downgrades
	 * @return {@code false} if some step comes too early or leaves wrong rows
	 */
	boolean allows(RevisionPlan plan) {
		Set<String> applied = applied(plan.before());
		Set<String> rows = new TreeSet<>(plan.before());
		for (RevisionStep step : plan.steps()) {
			String id = (step.revision() != null) ? step.revision().id() : "";
			boolean upgrade = step.direction() == Direction.UPGRADE;
			boolean changed = upgrade ? applied.containsAll(below(id)) && applied.add(id)
					: applied.stream().noneMatch((other) -> below(other).contains(id)) && applied.remove(id);
			step.rowChanges().forEach((change) -> change.applyTo(rows));
			if (!changed || !rows.equals(maximal(applied))) {
				return false;
			}
		}
		return true;
	}

}
