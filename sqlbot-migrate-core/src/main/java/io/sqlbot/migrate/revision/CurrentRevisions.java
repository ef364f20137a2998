package io.sqlbot.migrate.revision;

import java.util.BitSet;

/**
 * The newest applied revision of each branch: the rows, and the heads that have no row
 * because another revision depends on them.
 */
final class CurrentRevisions {

	private CurrentRevisions() {
	}

	static BitSet of(Topology graph, int... rows) {
		BitSet applied = Closure.of(graph.below(), rows);
		BitSet newest = (BitSet) applied.clone();
		for (int node = applied.nextSetBit(0); node >= 0; node = applied.nextSetBit(node + 1)) {
			Edges parents = graph.parents();
			for (int position = parents.first(node); position < parents.end(node); position++) {
				newest.clear(parents.target(position));
			}
		}
		return newest;
	}

}
