package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import io.sqlbot.migrate.error.NoSuchRevisionException;

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

	StampPlanner(Topology graph, Resolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	RevisionPlan plan(List<String> texts, Collection<String> rows) {
		int[] current = this.resolver.rows(rows);
		List<Target> targets = texts.stream().map(new TargetParser(this.graph.names())::parse).toList();
		int[] destinations = destinations(targets);
		List<RevisionStep> steps = (destinations.length == 0) ? toBase(targets, current)
				: toRevisions(destinations, current);
		return new RevisionPlan(new LinkedHashSet<>(rows), steps);
	}

	private int[] destinations(List<Target> targets) {
		int[] named = targets.stream().flatMapToInt((target) -> Arrays.stream(revisions(target))).distinct().toArray();
		BitSet covered = new BitSet();
		Arrays.stream(UpgradePlanner.covered(this.graph, named)).forEach(covered::set);
		return Arrays.stream(named).filter((revision) -> !covered.get(revision)).toArray();
	}

	private int[] revisions(Target target) {
		String symbol = target.symbol();
		if (target.relative() || symbol == null) {
			throw new NoSuchRevisionException(target.text());
		}
		return this.resolver.all(target.branch(), symbol);
	}

	private List<RevisionStep> toBase(List<Target> targets, int[] rows) {
		BitSet line = new BitSet();
		for (Target target : targets) {
			String branch = target.branch();
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
