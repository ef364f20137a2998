package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Plans a stamp: the rows that share a line with a destination, dependencies included,
 * give way to it; all other rows stay.
 *
 * <p>
 * Alembic works out each of several destinations from the rows at the start and loses
 * rows so. Here each row gives way to the first destination that it shares a line with,
 * and a destination below another one is no destination of its own.
 */
final class StampPlanner {

	private final Topology graph;

	private final Resolver resolver;

	private final Selection selection;

	StampPlanner(Topology graph, Resolver resolver, Selection selection) {
		this.graph = graph;
		this.resolver = resolver;
		this.selection = selection;
	}

	RevisionPlan plan(List<String> targets, Collection<String> rows) {
		int[] current = this.resolver.rows(rows);
		int[] destinations = destinations(targets, current.length > 0);
		List<RevisionStep> steps = (destinations.length == 0) ? toBase(targets, current)
				: toRevisions(targets, destinations, current);
		return new RevisionPlan(new LinkedHashSet<>(rows), steps);
	}

	RevisionPlan planPurged(List<String> targets, Collection<String> rows) {
		List<RevisionStep> steps = new ArrayList<>(plan(targets, List.of()).steps());
		List<RowChange> changes = new ArrayList<>(rows.stream().map(RowChange.Delete::new).toList());
		if (steps.isEmpty() && !changes.isEmpty()) {
			steps.add(new RevisionStep(Direction.STAMP, null, changes));
		}
		else if (!changes.isEmpty()) {
			changes.addAll(steps.get(0).rowChanges());
			steps.set(0, new RevisionStep(Direction.STAMP, steps.get(0).revision(), changes));
		}
		return new RevisionPlan(new LinkedHashSet<>(rows), steps);
	}

	// as in Alembic, -N is understood as long as the version table is empty
	private int[] destinations(List<String> targets, boolean hasRows) {
		int[] named = targets.stream()
			.flatMapToInt((target) -> Arrays
				.stream(hasRows ? this.selection.absolute(target) : this.selection.revisions(target)))
			.distinct()
			.toArray();
		BitSet covered = new Antichain(this.graph).covered(named);
		return Arrays.stream(named).filter((revision) -> !covered.get(revision)).toArray();
	}

	private List<RevisionStep> toRevisions(List<String> targets, int[] destinations, int[] rows) {
		GivingWay givingWay = new GivingWay(this.graph, destinations, rows);
		givingWay.assign(ofBases(targets), !isBase(this.resolver.parse(targets.get(0))));
		List<RevisionStep> steps = new ArrayList<>();
		for (int place = 0; place < destinations.length; place++) {
			List<RowChange> changes = givingWay.changes(place);
			if (!changes.isEmpty()) {
				steps.add(new RevisionStep(Direction.STAMP, this.graph.node(destinations[place]), changes));
			}
		}
		return steps;
	}

	private List<RevisionStep> toBase(List<String> targets, int[] rows) {
		BitSet leaving = ofBases(targets.isEmpty() ? List.of(Keyword.BASE) : targets);
		return Arrays.stream(rows)
			.filter(leaving::get)
			.mapToObj(
					(row) -> new RevisionStep(Direction.STAMP, null, List.of(new RowChange.Delete(this.graph.id(row)))))
			.toList();
	}

	// everything for base, the line of the branch for label@base
	private BitSet ofBases(List<String> targets) {
		BitSet leaving = new BitSet();
		targets.stream().map(this.resolver::parse).filter(StampPlanner::isBase).forEach((target) -> {
			String branch = target.branch();
			if (branch == null) {
				leaving.set(0, this.graph.size());
			}
			else {
				int revision = this.resolver.branch(branch);
				leaving.or(Closure.of(this.graph.below(), revision));
				leaving.or(Closure.of(this.graph.dependants(), revision));
			}
		});
		return leaving;
	}

	private static boolean isBase(Target target) {
		return Keyword.BASE.equals(target.symbol());
	}

}
