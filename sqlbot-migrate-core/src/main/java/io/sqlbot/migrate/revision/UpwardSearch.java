package io.sqlbot.migrate.revision;

import java.util.BitSet;

final class UpwardSearch {

	private final Edges above;

	private final Slots slots;

	private final BitSet left;

	private final int[] seen;

	private final int[] open;

	private int round;

	UpwardSearch(Edges above, Slots slots, BitSet left) {
		this.above = above;
		this.slots = slots;
		this.left = left;
		this.seen = new int[above.nodes()];
		this.open = new int[above.nodes()];
	}

	int firstSlotAbove(int start) {
		this.round++;
		int best = Integer.MAX_VALUE;
		int size = 0;
		this.open[size++] = start;
		this.seen[start] = this.round;
		while (size > 0) {
			int node = this.open[--size];
			if (node != start && this.slots.holds(node)) {
				best = Math.min(best, this.slots.of(node));
			}
			for (int position = this.above.first(node); position < this.above.end(node); position++) {
				int next = this.above.target(position);
				if (this.left.get(next) && this.seen[next] != this.round) {
					this.seen[next] = this.round;
					this.open[size++] = next;
				}
			}
		}
		return best;
	}

}
