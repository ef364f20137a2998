package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Everything that can be reached from some nodes along a relation, the nodes themselves
 * included. Each node and each edge is looked at once.
 */
final class Closure {

	private Closure() {
	}

	static BitSet of(Edges edges, int... start) {
		BitSet reached = new BitSet(edges.nodes());
		int[] open = new int[Math.max(start.length, 16)];
		int size = 0;
		for (int node : start) {
			if (!reached.get(node)) {
				reached.set(node);
				open[size++] = node;
			}
		}
		while (size > 0) {
			int node = open[--size];
			for (int position = edges.first(node); position < edges.end(node); position++) {
				int target = edges.target(position);
				if (!reached.get(target)) {
					reached.set(target);
					if (size == open.length) {
						open = Arrays.copyOf(open, size * 2);
					}
					open[size++] = target;
				}
			}
		}
		return reached;
	}

}
