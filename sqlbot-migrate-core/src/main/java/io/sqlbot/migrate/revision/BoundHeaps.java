package io.sqlbot.migrate.revision;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * For each revision those directly above it, as a binary heap by their bounds as last
 * seen; of equal ones the one that is nearer to a top comes first, because slots are met
 * sooner from there. The heaps lie one after the other in two arrays.
 */
final class BoundHeaps {

	private final Edges above;

	/** How many steps it is to the next top. */
	private final int[] belowTop;

	private final int[] nodes;

	private final int[] bounds;

	private final int[] sizes;

	BoundHeaps(Topology graph) {
		this.above = graph.above();
		this.nodes = new int[this.above.size()];
		this.bounds = new int[this.above.size()];
		this.sizes = new int[graph.size()];
		this.belowTop = new int[graph.size()];
	}

	/**
	 * Fill the heap of a revision, after those of all above it.
	 * @param node the revision
	 * @param wanted the revisions to take in
	 * @param boundOf gives their bounds
	 * @return the lowest bound in the heap
	 */
	int fill(int node, BitSet wanted, IntUnaryOperator boundOf) {
		int start = this.above.first(node);
		int size = 0;
		int nearest = -1;
		for (int position = start; position < this.above.end(node); position++) {
			int next = this.above.target(position);
			if (wanted.get(next)) {
				nearest = (nearest < 0) ? this.belowTop[next] : Math.min(nearest, this.belowTop[next]);
				this.nodes[start + size] = next;
				this.bounds[start + size++] = boundOf.applyAsInt(next);
			}
		}
		this.sizes[node] = size;
		this.belowTop[node] = nearest + 1;
		for (int place = size / 2 - 1; place >= 0; place--) {
			sink(start, size, place);
		}
		return (size == 0) ? UpwardSearch.NOTHING : this.bounds[start];
	}

	boolean hasOne(int node) {
		return this.sizes[node] == 1;
	}

	boolean isEmpty(int node) {
		return this.sizes[node] == 0;
	}

	int first(int node) {
		return this.nodes[this.above.first(node)];
	}

	void removeFirst(int node) {
		int start = this.above.first(node);
		int last = --this.sizes[node];
		this.nodes[start] = this.nodes[start + last];
		this.bounds[start] = this.bounds[start + last];
		sink(start, last, 0);
	}

	/**
	 * Note a new bound of the first one.
	 * @param node whose heap
	 * @param bound the bound
	 * @return {@code false} if the first one stays the first
	 */
	boolean raiseFirst(int node, int bound) {
		int start = this.above.first(node);
		this.bounds[start] = bound;
		return sink(start, this.sizes[node], 0) > 0;
	}

	private int sink(int start, int size, int from) {
		int place = from;
		while (true) {
			int least = place;
			for (int child = 2 * place + 1; child <= 2 * place + 2 && child < size; child++) {
				least = comesBefore(start + child, start + least) ? child : least;
			}
			if (least == place) {
				return place;
			}
			swap(start + place, start + least);
			place = least;
		}
	}

	private boolean comesBefore(int one, int other) {
		return (this.bounds[one] != this.bounds[other]) ? this.bounds[one] < this.bounds[other]
				: this.belowTop[this.nodes[one]] < this.belowTop[this.nodes[other]];
	}

	private void swap(int one, int other) {
		int node = this.nodes[one];
		this.nodes[one] = this.nodes[other];
		this.nodes[other] = node;
		int bound = this.bounds[one];
		this.bounds[one] = this.bounds[other];
		this.bounds[other] = bound;
	}

}
