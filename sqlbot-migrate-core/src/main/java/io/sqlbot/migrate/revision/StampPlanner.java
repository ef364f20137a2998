package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

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
				: toRevisions(destinations, current, ofBases(targets), isBase(targets.get(0)));
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

	private List<RevisionStep> toBase(List<String> targets, int[] rows) {
		BitSet leaving = ofBases(targets.isEmpty() ? List.of(Keyword.BASE) : targets);
		return Arrays.stream(rows)
			.filter(leaving::get)
			.mapToObj(
					(row) -> new RevisionStep(Direction.STAMP, null, List.of(new RowChange.Delete(this.graph.id(row)))))
			.toList();
	}

	private boolean isBase(String target) {
		return Keyword.BASE.equals(this.resolver.parse(target).symbol());
	}

	// everything for base, the line of the branch for label@base
	private BitSet ofBases(List<String> targets) {
		BitSet leaving = new BitSet();
		for (Target target : targets.stream().map(this.resolver::parse).toList()) {
			String branch = target.branch();
			if (!Keyword.BASE.equals(target.symbol())) {
				continue;
			}
			if (branch == null) {
				leaving.set(0, this.graph.size());
			}
			else {
				int revision = this.resolver.branch(branch);
				leaving.or(Closure.of(this.graph.below(), revision));
				leaving.or(Closure.of(this.graph.dependants(), revision));
			}
		}
		return leaving;
	}

	private List<RevisionStep> toRevisions(int[] destinations, int[] rows, BitSet ofBases, boolean baseFirst) {
		BitSet present = new BitSet();
		Arrays.stream(rows).forEach(present::set);
		List<List<Integer>> givingWay = givingWay(destinations, rows, ofBases, baseFirst, present);
		List<RevisionStep> steps = new ArrayList<>();
		for (int place = 0; place < destinations.length; place++) {
			List<RowChange> changes = changes(this.graph.ids(givingWay.get(place)), destinations[place],
					present.get(destinations[place]));
			if (!changes.isEmpty()) {
				steps.add(new RevisionStep(Direction.STAMP, this.graph.node(destinations[place]), changes));
			}
		}
		return steps;
	}

	// for each destination the rows that give way to it, in row order; those that a base
	// among the targets asks for go with the first destination that any row gives way to
	private List<List<Integer>> givingWay(int[] destinations, int[] rows, BitSet ofBases, boolean baseFirst,
			BitSet present) {
		int[] above = claims(this.graph.below(), destinations);
		int[] beneath = claims(this.graph.dependants(), destinations);
		List<List<Integer>> givingWay = new ArrayList<>();
		Arrays.stream(destinations).forEach((destination) -> givingWay.add(new ArrayList<>()));
		List<Integer> others = new ArrayList<>();
		List<Integer> inRowOrder = Arrays.stream(rows).boxed().toList();
		for (int row : rows) {
			int claim = (above[row] > 0) ? above[row] : beneath[row];
			if (claim > 0 && destinations[claim - 1] != row) {
				givingWay.get(claim - 1).add(row);
			}
			else if (claim == 0 && ofBases.get(row)) {
				others.add(row);
			}
		}
		IntStream.range(0, destinations.length)
			.filter((place) -> !givingWay.get(place).isEmpty() && !present.get(destinations[place]))
			.limit(1)
			.forEach((place) -> {
				givingWay.get(place).addAll(others);
				if (baseFirst) {
					givingWay.get(place).sort(Comparator.comparing(inRowOrder::indexOf));
				}
			});
		return givingWay;
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
