package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * Alembic's order of revisions, newest first: it walks one branch down as far as it goes
 * before it turns to another one, and a revision comes after everything above it.
 *
 * <p>
 * The walk keeps a list of slots, one for each branch that has been begun. A slot holds
 * the next revision of its branch. When that revision is taken, its first parent follows
 * in the slot and further parents get slots of their own at the end; when nothing
 * follows, the slot goes, and the walk continues with the slot before it. A revision with
 * something left above it has to wait: the walk goes on with the first slot that stands
 * above it.
 *
 * <p>
 * Whether something is left above is a matter of counting, not of searching: each
 * revision knows how many of those directly above it are still to come, and each edge is
 * looked at once.
 */
final class BranchFirstOrder {

	private static final int NONE = -1;

	private final Topology graph;

	private final Edges below;

	private final BitSet wanted;

	private final BitSet left;

	/** How many revisions directly above are still to come. */
	private final int[] pendingAbove;

	private final Slots slots;

	private @Nullable UpwardSearch search;

	private final int[] order;

	private int size;

	/**
	 * Prepare the order of some revisions.
	 * @param graph the graph
	 * @param wanted the revisions to order
	 * @param region the wanted ones and all that lie between them
	 * @param tops where to begin, in any order; those that are not wanted are left out
	 */
	BranchFirstOrder(Topology graph, BitSet wanted, BitSet region, int... tops) {
		this.graph = graph;
		this.below = graph.below();
		this.wanted = wanted;
		this.left = (BitSet) region.clone();
		this.pendingAbove = new int[graph.size()];
		this.order = new int[wanted.cardinality()];
		this.slots = new Slots(graph.size());
		for (int node = region.nextSetBit(0); node >= 0; node = region.nextSetBit(node + 1)) {
			for (int position = this.below.first(node); position < this.below.end(node); position++) {
				this.pendingAbove[this.below.target(position)]++;
			}
		}
		int[] sorted = Arrays.stream(tops).filter(wanted::get).sorted().distinct().toArray();
		for (int top : sorted) {
			this.slots.append(top);
		}
		for (int node = region.nextSetBit(0); node >= 0; node = region.nextSetBit(node + 1)) {
			if (this.pendingAbove[node] == 0 && this.left.get(node) && !this.slots.holds(node)) {
				uncover(node);
			}
		}
	}

	private void uncover(int top) {
		if (this.wanted.get(top)) {
			this.slots.append(top);
		}
		else {
			release(top);
		}
	}

	/**
	 * The wanted revisions, newest first.
	 * @return an array that belongs to the caller
	 */
	int[] newestFirst() {
		int slot = this.slots.first();
		while (slot != NONE) {
			int node = this.slots.node(slot);
			slot = (this.pendingAbove[node] > 0) ? firstSlotAbove(node) : take(slot, node);
		}
		return this.order;
	}

	// most orders never ask
	private int firstSlotAbove(int node) {
		if (this.search == null) {
			this.search = new UpwardSearch(this.graph, this.slots, this.left);
		}
		return this.search.firstSlotAbove(node);
	}

	private int take(int slot, int node) {
		this.order[this.size++] = node;
		boolean continued = false;
		for (int position = this.below.first(node); position < this.below.end(node); position++) {
			int next = this.below.target(position);
			if (this.wanted.get(next) && !this.slots.holds(next)) {
				if (continued) {
					this.slots.append(next);
				}
				else {
					this.slots.replace(slot, next);
					continued = true;
				}
			}
		}
		int following = continued ? slot : this.slots.remove(slot);
		release(node);
		return (following != NONE) ? following : this.slots.first();
	}

	// a hidden revision that nothing above leads to any more makes way for those below
	// it in turn; a wanted one gets a slot here, where Alembic would lose it
	private void release(int node) {
		int[] open = { node };
		int pending = 1;
		while (pending > 0) {
			int done = open[--pending];
			this.left.clear(done);
			if (this.search != null) {
				this.search.remove(done);
			}
			for (int position = this.below.first(done); position < this.below.end(done); position++) {
				int next = this.below.target(position);
				if (--this.pendingAbove[next] > 0 || !this.left.get(next) || this.slots.holds(next)) {
					continue;
				}
				if (this.wanted.get(next)) {
					this.slots.append(next);
				}
				else {
					open = (pending < open.length) ? open : Arrays.copyOf(open, pending * 2);
					open[pending++] = next;
				}
			}
		}
	}

}
