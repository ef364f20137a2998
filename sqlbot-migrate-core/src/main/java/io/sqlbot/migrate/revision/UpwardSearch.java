package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the first slot that stands above a revision that has to wait.
 *
 * <p>
 * Each revision keeps a lower bound of that slot. Slots only ever move down and new ones
 * come at the end, so bounds only grow, and a search goes up along the lowest bound until
 * it meets a slot that has it: what it learns on the way is not looked at again.
 */
final class UpwardSearch {

	private static final int NOTHING = Integer.MAX_VALUE;

	private final Topology graph;

	private final Edges above;

	private final Slots slots;

	private final BitSet left;

	private final int[] path;

	private int[] bound = new int[0];

	/** Where the first one directly above that is not done may stand. */
	private int[] firstLeft = new int[0];

	UpwardSearch(Topology graph, Slots slots, BitSet left) {
		this.graph = graph;
		this.above = graph.above();
		this.slots = slots;
		this.left = left;
		this.path = new int[graph.size() + 1];
	}

	/**
	 * The first slot above a revision.
	 * @param node a revision with something left above it
	 * @return the slot
	 */
	int firstSlotAbove(int node) {
		if (this.bound.length == 0) {
			setBounds();
		}
		int depth = 0;
		this.path[0] = node;
		while (true) {
			int at = this.path[depth];
			int next = lowestAbove(at);
			int lowest = (next < 0) ? NOTHING : reach(next);
			if (lowest > this.bound[at]) {
				this.bound[at] = lowest;
				depth = Math.max(depth - 1, 0);
			}
			else if (this.slots.of(next) == lowest) {
				return lowest;
			}
			else {
				this.path[++depth] = next;
			}
		}
	}

	private void setBounds() {
		this.bound = new int[this.graph.size()];
		this.firstLeft = new int[this.graph.size()];
		Arrays.fill(this.bound, -1);
		int[] parentsFirst = this.graph.parentsFirst();
		for (int place = parentsFirst.length - 1; place >= 0; place--) {
			int node = parentsFirst[place];
			this.firstLeft[node] = this.above.first(node);
			int next = lowestAbove(node);
			this.bound[node] = (next < 0) ? NOTHING : reach(next);
		}
	}

	private int lowestAbove(int node) {
		int lowest = -1;
		for (int position = this.firstLeft[node]; position < this.above.end(node); position++) {
			int next = this.above.target(position);
			if (!this.left.get(next)) {
				this.firstLeft[node] += (position == this.firstLeft[node]) ? 1 : 0;
			}
			else if (lowest < 0 || reach(next) < reach(lowest)) {
				lowest = next;
				if (reach(lowest) <= this.bound[node]) {
					return lowest;
				}
			}
		}
		return lowest;
	}

	// the first slot that a revision or, as far as known, something above it stands in
	private int reach(int node) {
		int slot = this.slots.of(node);
		return (slot >= 0) ? Math.min(slot, this.bound[node]) : this.bound[node];
	}

}
