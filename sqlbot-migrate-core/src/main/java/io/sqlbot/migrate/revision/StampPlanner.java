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
		int[] destinations = destinations(targets);
		List<RevisionStep> steps = (destinations.length == 0) ? toBase(targets, current)
				: toRevisions(destinations, current);
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

	private int[] destinations(List<String> targets) {
		int[] named = targets.stream()
			.flatMapToInt((target) -> Arrays.stream(this.selection.revisions(target)))
			.distinct()
			.toArray();
		BitSet covered = new Antichain(this.graph).covered(named);
		return Arrays.stream(named).filter((revision) -> !covered.get(revision)).toArray();
	}

	private List<RevisionStep> toBase(List<String> targets, int[] rows) {
		BitSet line = new BitSet();
		for (String target : targets) {
			String branch = this.resolver.parse(target).branch();
			if (branch == null) {
				line.set(0, this.graph.size());
			}
			else {
				int revision = this.resolver.branch(branch);
				line.or(Closure.of(this.graph.below(), revision));
				line.or(Closure.of(this.graph.dependants(), revision));
			}
		}
		return Arrays.stream(rows)
			.filter((row) -> targets.isEmpty() || line.get(row))
			.mapToObj(
					(row) -> new RevisionStep(Direction.STAMP, null, List.of(new RowChange.Delete(this.graph.id(row)))))
			.toList();
	}

	private List<RevisionStep> toRevisions(int[] destinations, int[] rows) {
		int[] above = claims(this.graph.below(), destinations);
		int[] beneath = claims(this.graph.dependants(), destinations);
		List<List<String>> givingWay = new ArrayList<>();
		BitSet present = new BitSet();
		for (int destination : destinations) {
			givingWay.add(new ArrayList<>());
		}
		for (int row : rows) {
			present.set(row);
			int claim = (above[row] > 0) ? above[row] : beneath[row];
			if (claim > 0 && destinations[claim - 1] != row) {
				givingWay.get(claim - 1).add(this.graph.id(row));
			}
		}
		List<RevisionStep> steps = new ArrayList<>();
		for (int place = 0; place < destinations.length; place++) {
			List<RowChange> changes = changes(givingWay.get(place), destinations[place],
					present.get(destinations[place]));
			if (!changes.isEmpty()) {
				steps.add(new RevisionStep(Direction.STAMP, this.graph.node(destinations[place]), changes));
			}
		}
		return steps;
	}

	private List<RowChange> changes(List<String> from, int destination, boolean present) {
		List<RowChange> changes = new ArrayList<>();
		String to = this.graph.id(destination);
		int kept = present ? from.size() : from.size() - 1;
		for (int place = 0; place < kept; place++) {
			changes.add(new RowChange.Delete(from.get(place)));
		}
		if (!present) {
			changes.add(from.isEmpty() ? new RowChange.Insert(to) : new RowChange.Update(from.get(kept), to));
		}
		return changes;
	}

	// for each revision the place, from 1, of the first destination that reaches it
	private int[] claims(Edges edges, int[] destinations) {
		int[] claims = new int[this.graph.size()];
		int[] open = new int[this.graph.size()];
		for (int place = 1; place <= destinations.length; place++) {
			int size = claim(claims, open, 0, destinations[place - 1], place);
			while (size > 0) {
				int node = open[--size];
				for (int position = edges.first(node); position < edges.end(node); position++) {
					size = claim(claims, open, size, edges.target(position), place);
				}
			}
		}
		return claims;
	}

	private static int claim(int[] claims, int[] open, int size, int node, int place) {
		if (claims[node] != 0) {
			return size;
		}
		claims[node] = place;
		open[size] = node;
		return size + 1;
	}

}
