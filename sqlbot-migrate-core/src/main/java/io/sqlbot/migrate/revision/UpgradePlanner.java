package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import io.sqlbot.migrate.error.OverlappingRevisionsException;

/**
 * Plans an upgrade: everything that the targets need and that is not applied,
 * dependencies included. A target that is applied already needs nothing.
 */
final class UpgradePlanner {

	private final Topology graph;

	private final Resolver resolver;

	UpgradePlanner(Topology graph, Resolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	RevisionPlan plan(String text, Collection<String> rows) {
		Target target = new TargetParser(this.graph.names()).parse(text);
		int[] targets = new UpgradeTarget(this.graph, this.resolver, target, false).revisions(rows);
		requireApart(targets, false);
		int[] current = this.resolver.rows(rows);
		requireApart(current, true);
		BitSet needed = Closure.of(this.graph.below(), targets);
		needed.andNot(Closure.of(this.graph.below(), current));
		int[] order = new BranchFirstOrder(this.graph, needed, needed, targets).newestFirst();
		return new RevisionPlan(new java.util.LinkedHashSet<>(rows),
				steps(order, new AppliedRows(this.graph, current)));
	}

	private List<RevisionStep> steps(int[] newestFirst, AppliedRows rows) {
		List<RevisionStep> steps = new ArrayList<>(newestFirst.length);
		for (int position = newestFirst.length - 1; position >= 0; position--) {
			int revision = newestFirst[position];
			steps.add(new RevisionStep(Direction.UPGRADE, this.graph.node(revision), rows.upgrade(revision)));
		}
		return steps;
	}

	private void requireApart(int[] revisions, boolean areRows) {
		int[] covered = covered(this.graph, revisions);
		if (covered.length > 0) {
			int[] covering = Arrays.stream(revisions)
				.filter((revision) -> Closure.of(this.graph.below(), revision).get(covered[0])
						&& revision != covered[0])
				.toArray();
			throw new OverlappingRevisionsException(this.graph.id(covered[0]), this.graph.id(covering[0]), areRows);
		}
	}

	// those of some revisions that lie below another one of them
	static int[] covered(Topology graph, int... revisions) {
		if (revisions.length < 2) {
			return new int[0];
		}
		int[] directlyBelow = Arrays.stream(revisions)
			.flatMap((revision) -> Arrays.stream(graph.below().of(revision)))
			.toArray();
		BitSet below = Closure.of(graph.below(), directlyBelow);
		return Arrays.stream(revisions).filter(below::get).toArray();
	}

}
