package io.sqlbot.migrate.revision;

import java.util.Arrays;

/**
 * Cuts a graph into strands: runs of revisions each of which has only the one before it
 * directly above and stands in no slot before that one is done. A strand is used up from
 * the top, so whoever looks upwards from inside can go straight to what is left of its
 * top.
 */
final class Strands {

	private static final int NONE = -1;

	/** The strand of a revision, named by the topmost revision it had. */
	private final int[] strand;

	private final int[] top;

	private final int[] next;

	Strands(int nodes) {
		this.strand = new int[nodes];
		this.top = new int[nodes];
		this.next = new int[nodes];
		Arrays.fill(this.next, NONE);
	}

	/**
	 * Begin a strand.
	 * @param node its top
	 */
	void begin(int node) {
		this.strand[node] = node;
		this.top[node] = node;
	}

	/**
	 * Add a revision below another one, or begin a strand if that one has gone on
	 * elsewhere.
	 * @param node the revision
	 * @param above the only one directly above it
	 */
	void add(int node, int above) {
		if (this.next[above] != NONE) {
			begin(node);
		}
		else {
			this.next[above] = node;
			this.strand[node] = this.strand[above];
		}
	}

	/**
	 * Note that the top of a strand is done.
	 * @param node the top
	 */
	void remove(int node) {
		this.top[this.strand[node]] = this.next[node];
	}

	/**
	 * What is left of the top of the strand of a revision.
	 * @param node a revision that is not done
	 * @return the top, perhaps the revision itself
	 */
	int top(int node) {
		return this.top[this.strand[node]];
	}

}
