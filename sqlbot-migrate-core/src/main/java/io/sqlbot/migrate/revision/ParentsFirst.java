package io.sqlbot.migrate.revision;

import java.util.Arrays;

/**
 * An order in which every revision comes after those below it, or the cycle that forbids
 * one. Alembic compares what can be reached from the heads with what can be reached from
 * the bases, which overlooks a cycle that hangs between the two; counting does not.
 */
final class ParentsFirst {

	private final Edges below;

	private final int[] order;

	private final int[] waitingFor;

	private int size;

	ParentsFirst(Edges below) {
		this.below = below;
		this.order = new int[below.nodes()];
		this.waitingFor = new int[below.nodes()];
		Edges above = below.inverse();
		for (int node = 0; node < below.nodes(); node++) {
			this.waitingFor[node] = below.count(node);
			if (this.waitingFor[node] == 0) {
				this.order[this.size++] = node;
			}
		}
		for (int done = 0; done < this.size; done++) {
			int node = this.order[done];
			for (int position = above.first(node); position < above.end(node); position++) {
				int target = above.target(position);
				if (--this.waitingFor[target] == 0) {
					this.order[this.size++] = target;
				}
			}
		}
	}

	int[] order() {
		return this.order;
	}

	boolean isCyclic() {
		return this.size < this.order.length;
	}

	/**
	 * One cycle, each node followed by one that it waits for; the first one again at the
	 * end.
	 * @return the nodes of the cycle
	 */
	int[] cycle() {
		int[] path = new int[this.order.length + 1];
		int[] placeInPath = new int[this.order.length];
		Arrays.fill(placeInPath, -1);
		int length = 0;
		int node = firstWaiting();
		while (placeInPath[node] < 0) {
			placeInPath[node] = length;
			path[length++] = node;
			node = nextWaiting(node);
		}
		path[length++] = node;
		return Arrays.copyOfRange(path, placeInPath[node], length);
	}

	private int firstWaiting() {
		int node = 0;
		while (this.waitingFor[node] == 0) {
			node++;
		}
		return node;
	}

	private int nextWaiting(int node) {
		int position = this.below.first(node);
		while (this.waitingFor[this.below.target(position)] == 0) {
			position++;
		}
		return this.below.target(position);
	}

}
