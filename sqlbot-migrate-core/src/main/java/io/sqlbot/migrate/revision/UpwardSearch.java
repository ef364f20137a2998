package io.sqlbot.migrate.revision;

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

	/** The bound of a revision with nothing above it. */
	static final int NOTHING = Integer.MAX_VALUE;

	private final Slots slots;

	private final BitSet left;

	private final int[] bound;

	private final BoundHeaps above;

	private final Strands strands;

	private final int[] path;

	private int depth;

	UpwardSearch(Topology graph, Slots slots, BitSet left) {
		this.slots = slots;
		this.left = left;
		this.bound = new int[graph.size()];
		this.path = new int[graph.size() + 1];
		this.above = new BoundHeaps(graph);
		this.strands = new Strands(graph.size());
		int[] parentsFirst = graph.parentsFirst();
		for (int place = parentsFirst.length - 1; place >= 0; place--) {
			int node = parentsFirst[place];
			this.bound[node] = left.get(node) ? this.above.fill(node, left, this::reach) : NOTHING;
			// one that stands in a slot already must be met on the way up
			if (this.above.hasOne(node) && !slots.holds(node)) {
				this.strands.add(node, this.above.first(node));
			}
			else {
				this.strands.begin(node);
			}
		}
	}

	/**
	 * Note that a revision is done.
	 * @param node the revision
	 */
	void remove(int node) {
		this.strands.remove(node);
	}

	/**
	 * The first slot above a revision.
	 * @param node a revision with something left above it
	 * @return the slot
	 */
	int firstSlotAbove(int node) {
		int own = this.slots.of(node);
		resume(node);
		while (true) {
			int at = this.path[this.depth];
			int floor = lift(this.bound[at], own);
			int next = lowestAbove(at, floor, own);
			int lowest = (next < 0) ? NOTHING : lift(reach(next), own);
			if (lowest > floor) {
				this.bound[at] = lowest;
				this.depth = Math.max(this.depth - 1, 0);
			}
			else if (this.slots.of(next) == lowest) {
				return lowest;
			}
			else {
				this.path[++this.depth] = next;
			}
		}
	}

	// the same revision often asks again: what is left of its last way up is still a way
	private void resume(int node) {
		if (this.path[0] != node) {
			this.depth = 0;
			this.path[0] = node;
		}
		while (!this.left.get(this.path[this.depth])) {
			this.depth--;
		}
	}

	// one with the floor as its bound is good enough, however low the old bounds of
	// others
	private int lowestAbove(int at, int floor, int own) {
		int top = this.strands.top(at);
		if (top != at) {
			return top;
		}
		while (!this.above.isEmpty(at)) {
			int next = this.above.first(at);
			if (!this.left.get(next)) {
				this.above.removeFirst(at);
				continue;
			}
			int fresh = lift(reach(next), own);
			if (fresh <= floor || !this.above.raiseFirst(at, fresh)) {
				return next;
			}
		}
		return -1;
	}

	// the first slot that a revision or, as far as known, something above it stands in
	private int reach(int node) {
		int slot = this.slots.of(node);
		return (slot >= 0) ? Math.min(slot, this.bound[node]) : this.bound[node];
	}

	private int lift(int bound, int own) {
		if (bound == NOTHING) {
			return NOTHING;
		}
		int slot = this.slots.nextInUse(bound);
		return (slot == own) ? this.slots.nextInUse(slot + 1) : slot;
	}

}
