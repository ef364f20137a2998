package io.sqlbot.migrate.revision;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The branch labels of revisions. A label holds for the revision that declares it and for
 * all that follow; downwards it reaches as far as there is one way only: when nothing
 * from there to the tip forks or joins, dependants counted as forks (Alembic's rule).
 *
 * <p>
 * Labels are spread when they are asked for. Each revision only remembers the nearest one
 * below it where the set of labels can change: one that declares labels or joins
 * branches.
 */
final class Labels {

	private static final int NONE = -1;

	private final Topology graph;

	private final int[] source;

	Labels(Topology graph) {
		this.graph = graph;
		this.source = graph.names().hasLabels() ? new int[graph.size()] : new int[0];
		if (graph.names().hasLabels()) {
			for (int revision : graph.parentsFirst()) {
				this.source[revision] = source(revision);
			}
		}
	}

	private int source(int revision) {
		if (!this.graph.node(revision).branchLabels().isEmpty()) {
			return revision;
		}
		int source = NONE;
		Edges parents = this.graph.parents();
		for (int position = parents.first(revision); position < parents.end(revision); position++) {
			int other = this.source[parents.target(position)];
			if (source != NONE && other != NONE && other != source) {
				return revision;
			}
			source = (other != NONE) ? other : source;
		}
		return source;
	}

	/**
	 * The labels of a revision.
	 * @param revision the revision
	 * @return its labels, sorted
	 */
	SortedSet<String> of(int revision) {
		SortedSet<String> labels = new TreeSet<>();
		if (this.source.length > 0) {
			addFromBelow(revision, labels);
			addFromAbove(revision, labels);
		}
		return labels;
	}

	private void addFromBelow(int revision, SortedSet<String> labels) {
		BitSet seen = new BitSet();
		Deque<Integer> open = new ArrayDeque<>();
		open.push(this.source[revision]);
		while (!open.isEmpty()) {
			int source = open.pop();
			if (source == NONE || seen.get(source)) {
				continue;
			}
			seen.set(source);
			labels.addAll(this.graph.node(source).branchLabels());
			Arrays.stream(this.graph.parents().of(source)).forEach((parent) -> open.push(this.source[parent]));
		}
	}

	private void addFromAbove(int revision, SortedSet<String> labels) {
		if (leadsStraightToTip(revision)) {
			int next = revision;
			while (!this.graph.isHead(next)) {
				next = this.graph.children().target(this.graph.children().first(next));
				labels.addAll(this.graph.node(next).branchLabels());
			}
		}
	}

	private boolean leadsStraightToTip(int revision) {
		int next = revision;
		while (!forksOrJoins(next)) {
			if (this.graph.isHead(next)) {
				return true;
			}
			next = this.graph.children().target(this.graph.children().first(next));
		}
		return false;
	}

	private boolean forksOrJoins(int revision) {
		return this.graph.dependants().count(revision) > 1 || this.graph.isMergePoint(revision);
	}

	/**
	 * The revisions of a branch: those that carry a label; for a branch that is named by
	 * the id of a revision, those that carry its label if it has just one, and otherwise
	 * its ancestors and descendants.
	 * @param resolver finds the branch
	 * @param branch the label or name before {@code @}
	 * @return the revisions
	 */
	BitSet branch(Resolver resolver, String branch) {
		int revision = resolver.branch(branch);
		if (this.graph.names().id(branch) < 0 && this.graph.names().exact(branch) >= 0) {
			return carrying(branch);
		}
		SortedSet<String> labels = of(revision);
		return (labels.size() == 1) ? carrying(labels.first()) : resolver.lineage(revision);
	}

	private BitSet carrying(String label) {
		int declaring = this.graph.names().exact(label);
		BitSet carrying = Closure.of(this.graph.children(), declaring);
		boolean downwards = leadsStraightToTip(declaring);
		int revision = declaring;
		while (downwards && !this.graph.isBase(revision)) {
			revision = this.graph.parents().target(this.graph.parents().first(revision));
			downwards = !forksOrJoins(revision);
			if (downwards) {
				carrying.set(revision);
			}
		}
		return carrying;
	}

}
