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

	/** The nearest one at or below each revision where its set of labels can change. */
	private final int[] source;

	/** Those from which one way only leads to a tip. */
	private final BitSet straight = new BitSet();

	/** The next one above on that way that declares labels. */
	private final int[] declaringAbove;

	Labels(Topology graph) {
		this.graph = graph;
		this.source = graph.names().hasLabels() ? new int[graph.size()] : new int[0];
		this.declaringAbove = new int[this.source.length];
		if (graph.names().hasLabels()) {
			int[] parentsFirst = graph.parentsFirst();
			for (int revision : parentsFirst) {
				this.source[revision] = source(revision);
			}
			for (int place = parentsFirst.length - 1; place >= 0; place--) {
				lookUp(parentsFirst[place]);
			}
		}
	}

	private void lookUp(int revision) {
		this.declaringAbove[revision] = NONE;
		if (forksOrJoins(revision)) {
			return;
		}
		if (this.graph.isHead(revision)) {
			this.straight.set(revision);
			return;
		}
		int child = this.graph.children().target(this.graph.children().first(revision));
		if (this.straight.get(child)) {
			this.straight.set(revision);
			this.declaringAbove[revision] = declares(child) ? child : this.declaringAbove[child];
		}
	}

	private boolean forksOrJoins(int revision) {
		return this.graph.dependants().count(revision) > 1 || this.graph.isMergePoint(revision);
	}

	private boolean declares(int revision) {
		return !this.graph.node(revision).branchLabels().isEmpty();
	}

	private int source(int revision) {
		if (declares(revision)) {
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
		for (int next = this.declaringAbove[revision]; next != NONE; next = this.declaringAbove[next]) {
			labels.addAll(this.graph.node(next).branchLabels());
		}
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
		int revision = declaring;
		while (this.straight.get(revision)) {
			carrying.set(revision);
			if (this.graph.isBase(revision)) {
				break;
			}
			revision = this.graph.parents().target(this.graph.parents().first(revision));
		}
		return carrying;
	}

}
