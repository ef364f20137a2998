package io.sqlbot.migrate.revision;

import java.util.Arrays;

/**
 * The branches that a walk has begun: a linked list of slots, each with the next revision
 * of its branch. Slots are numbered in the order in which they stand in the list.
 */
final class Slots {

	private static final int NONE = -1;

	private final int[] slotOf;

	private final int[] nodeAt;

	private final int[] before;

	private final int[] after;

	/** Leads past slots that are gone, ever faster. */
	private final int[] inUseFrom;

	private int first = NONE;

	private int last = NONE;

	private int size;

	Slots(int nodes) {
		this.slotOf = new int[nodes];
		Arrays.fill(this.slotOf, NONE);
		this.nodeAt = new int[nodes];
		this.before = new int[nodes];
		this.after = new int[nodes];
		this.inUseFrom = new int[nodes + 1];
		Arrays.setAll(this.inUseFrom, (slot) -> slot);
	}

	int first() {
		return this.first;
	}

	int node(int slot) {
		return this.nodeAt[slot];
	}

	// the slot that holds a revision, or -1
	int of(int node) {
		return this.slotOf[node];
	}

	boolean holds(int node) {
		return this.slotOf[node] != NONE;
	}

	void append(int node) {
		int slot = this.size++;
		put(slot, node);
		this.before[slot] = this.last;
		this.after[slot] = NONE;
		if (this.last == NONE) {
			this.first = slot;
		}
		else {
			this.after[this.last] = slot;
		}
		this.last = slot;
	}

	void replace(int slot, int node) {
		this.slotOf[this.nodeAt[slot]] = NONE;
		put(slot, node);
	}

	private void put(int slot, int node) {
		this.nodeAt[slot] = node;
		this.slotOf[node] = slot;
	}

	/**
	 * The first slot from a number on that is in the list or may come into it.
	 * @param slot the number
	 * @return the number of that slot
	 */
	int nextInUse(int slot) {
		int found = slot;
		while (this.inUseFrom[found] != found) {
			this.inUseFrom[found] = this.inUseFrom[this.inUseFrom[found]];
			found = this.inUseFrom[found];
		}
		return found;
	}

	/**
	 * Take a slot out of the list.
	 * @param slot the slot
	 * @return the slot before it, or the first one when there was none before it; -1 when
	 * the list is empty
	 */
	int remove(int slot) {
		this.slotOf[this.nodeAt[slot]] = NONE;
		this.inUseFrom[slot] = slot + 1;
		int previous = this.before[slot];
		int next = this.after[slot];
		if (previous == NONE) {
			this.first = next;
		}
		else {
			this.after[previous] = next;
		}
		if (next == NONE) {
			this.last = previous;
		}
		else {
			this.before[next] = previous;
		}
		return (previous != NONE) ? previous : this.first;
	}

}
