package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

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
		Antichain antichain = new Antichain(this.graph);
		Target target = this.resolver.parse(text);
		int[] targets = new UpgradeTarget(this.graph, this.resolver, target, false)
			.revisions(() -> this.resolver.rows(rows));
		antichain.requireTargets(targets);
		int[] current = this.resolver.rows(rows);
		antichain.requireRows(current);
		BitSet needed = Closure.of(this.graph.below(), targets);
		needed.andNot(Closure.of(this.graph.below(), current));
		int[] order = new BranchFirstOrder(this.graph, needed, needed, targets).newestFirst();
		return new RevisionPlan(new LinkedHashSet<>(rows), steps(order, new AppliedRows(this.graph, current)));
	}

	private List<RevisionStep> steps(int[] newestFirst, AppliedRows rows) {
		List<RevisionStep> steps = new ArrayList<>(newestFirst.length);
		for (int position = newestFirst.length - 1; position >= 0; position--) {
			int revision = newestFirst[position];
			steps.add(new RevisionStep(Direction.UPGRADE, this.graph.node(revision), rows.upgrade(revision)));
		}
		return steps;
	}

}
