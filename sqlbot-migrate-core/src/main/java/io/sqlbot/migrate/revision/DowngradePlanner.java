package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import io.sqlbot.migrate.error.NotADowngradeTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Plans a downgrade: what follows the target is undone together with everything that
 * needs it in other branches; branches that were only needed stay.
 */
final class DowngradePlanner {

	private final Topology graph;

	private final Resolver resolver;

	DowngradePlanner(Topology graph, Resolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	RevisionPlan plan(String text, Collection<String> rows) {
		Target target = this.resolver.parse(text);
		DowngradeTarget.Destination destination = new DowngradeTarget(this.graph, this.resolver, target)
			.destination(rows);
		int[] roots = roots(destination, text, rows);
		int[] current = this.resolver.rows(rows);
		BitSet undone = Closure.of(this.graph.dependants(), roots);
		undone.and(Closure.of(this.graph.below(), current));
		int lowest = destination.revision();
		if (undone.isEmpty() && lowest >= 0 && Arrays.stream(current).noneMatch((row) -> row == lowest)) {
			throw new NotADowngradeTargetException(text, List.copyOf(rows));
		}
		int[] order = new BranchFirstOrder(this.graph, undone, undone, current).newestFirst();
		return new RevisionPlan(new LinkedHashSet<>(rows), steps(order, new AppliedRows(this.graph, current)));
	}

	private List<RevisionStep> steps(int[] newestFirst, AppliedRows rows) {
		List<RevisionStep> steps = new ArrayList<>(newestFirst.length);
		for (int revision : newestFirst) {
			steps.add(new RevisionStep(Direction.DOWNGRADE, this.graph.node(revision), rows.downgrade(revision)));
		}
		return steps;
	}

	// the lowest revisions to undo
	private int[] roots(DowngradeTarget.Destination destination, String text, Collection<String> rows) {
		int lowest = destination.revision();
		int[] roots = (lowest < 0) ? this.graph.bases() : this.graph.children().of(lowest);
		@Nullable String branch = destination.branch();
		if (branch == null) {
			return roots;
		}
		int head = this.resolver.branch(branch);
		if (roots.length < 2) {
			return roots;
		}
		BitSet line = Closure.of(this.graph.parents(), head);
		int[] ofBranch = Arrays.stream(roots).filter(line::get).toArray();
		if (ofBranch.length == 0) {
			throw new NotADowngradeTargetException(text, List.copyOf(rows));
		}
		return ofBranch;
	}

}
