package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

import io.sqlbot.migrate.error.AmbiguousWalkException;
import org.jspecify.annotations.Nullable;

/**
 * Goes up or down a number of steps along the parents. A fork in the way is an error,
 * because the steps do not say which side is meant.
 */
final class Walk {

	/** Where a walk ends that has more steps than the graph. */
	static final int BEYOND = -2;

	private final Topology graph;

	private final boolean stopAtEnd;

	/**
	 * Create a walk.
	 * @param graph the graph
	 * @param stopAtEnd whether a walk with too many steps ends where the graph ends, as
	 * in a history, instead of {@link #BEYOND}
	 */
	Walk(Topology graph, boolean stopAtEnd) {
		this.graph = graph;
		this.stopAtEnd = stopAtEnd;
	}

	/**
	 * Walk upwards.
	 * @param start where to begin, {@link Resolver#BASE} for below the bases
	 * @param steps how many steps, 0 or more
	 * @param within what to stay in at a branch point, or {@code null}
	 * @param text the target, for messages
	 * @return a revision, or {@link #BEYOND}
	 */
	int up(int start, int steps, @Nullable BitSet within, String text) {
		int revision = start;
		for (int step = 0; step < steps; step++) {
			int[] next = (revision == Resolver.BASE) ? this.graph.bases() : this.graph.children().of(revision);
			if (within != null) {
				next = Arrays.stream(next).filter(within::get).toArray();
			}
			if (next.length == 0) {
				return this.stopAtEnd ? revision : BEYOND;
			}
			revision = only(next, revision, text, true);
		}
		return revision;
	}

	/**
	 * Walk downwards.
	 * @param start where to begin
	 * @param steps how many steps, 0 or more
	 * @param text the target, for messages
	 * @return a revision, {@link Resolver#BASE} or {@link #BEYOND}
	 */
	int down(int start, int steps, String text) {
		int revision = start;
		for (int step = 0; step < steps; step++) {
			if (revision == Resolver.BASE) {
				return this.stopAtEnd ? revision : BEYOND;
			}
			int[] next = this.graph.parents().of(revision);
			revision = (next.length == 0) ? Resolver.BASE : only(next, revision, text, false);
		}
		return revision;
	}

	private int only(int[] next, int revision, String text, boolean up) {
		if (next.length > 1) {
			String from = (revision == Resolver.BASE) ? "base" : this.graph.id(revision);
			throw new AmbiguousWalkException(text, from, this.graph.ids(next), up);
		}
		return next[0];
	}

}
