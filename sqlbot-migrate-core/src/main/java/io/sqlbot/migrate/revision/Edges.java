package io.sqlbot.migrate.revision;

import java.util.Arrays;

/**
 * Edges of the graph, all in two arrays: the targets of a node stand side by side, in the
 * order in which they were written. One object for a whole relation keeps a graph of
 * 100,000 revisions small.
 */
final class Edges {

	private final int[] offsets;

	private final int[] targets;

	private Edges(int[] offsets, int[] targets) {
		this.offsets = offsets;
		this.targets = targets;
	}

	int nodes() {
		return this.offsets.length - 1;
	}

	int size() {
		return this.targets.length;
	}

	int first(int node) {
		return this.offsets[node];
	}

	int end(int node) {
		return this.offsets[node + 1];
	}

	int target(int position) {
		return this.targets[position];
	}

	int count(int node) {
		return end(node) - first(node);
	}

	boolean none(int node) {
		return count(node) == 0;
	}

	int[] of(int node) {
		return Arrays.copyOfRange(this.targets, first(node), end(node));
	}

	/**
	 * The same edges seen from the other end; the sources of a node in the order of their
	 * index.
	 * @return the inverse relation
	 */
	Edges inverse() {
		int[] start = new int[this.offsets.length];
		for (int target : this.targets) {
			start[target + 1]++;
		}
		for (int node = 0; node < nodes(); node++) {
			start[node + 1] += start[node];
		}
		int[] sources = new int[this.targets.length];
		int[] next = start.clone();
		for (int node = 0; node < nodes(); node++) {
			for (int position = first(node); position < end(node); position++) {
				sources[next[this.targets[position]]++] = node;
			}
		}
		return new Edges(start, sources);
	}

	/**
	 * The edges of this relation followed by those of another, each target once.
	 * @param other the relation to add
	 * @return the union
	 */
	Edges and(Edges other) {
		Builder union = new Builder(nodes());
		for (int node = 0; node < nodes(); node++) {
			for (int position = first(node); position < end(node); position++) {
				union.add(this.targets[position]);
			}
			for (int position = other.first(node); position < other.end(node); position++) {
				union.add(other.targets[position]);
			}
			union.endNode();
		}
		return union.build();
	}

	/**
	 * Collects edges node by node; a target that a node has already is left out.
	 */
	static final class Builder {

		private final int[] offsets;

		private final int[] lastSource;

		private int[] targets;

		private int node;

		private int size;

		Builder(int nodes) {
			this.offsets = new int[nodes + 1];
			this.lastSource = new int[nodes];
			this.targets = new int[nodes];
		}

		void add(int target) {
			if (this.lastSource[target] == this.node + 1) {
				return;
			}
			this.lastSource[target] = this.node + 1;
			if (this.size == this.targets.length) {
				this.targets = Arrays.copyOf(this.targets, this.size + this.size / 2 + 8);
			}
			this.targets[this.size++] = target;
		}

		void endNode() {
			this.offsets[++this.node] = this.size;
		}

		Edges build() {
			return new Edges(this.offsets, Arrays.copyOf(this.targets, this.size));
		}

	}

}
