package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Drops the dependencies of a revision that one of its ancestors declares already
 * (Alembic's normalised dependencies; only ancestors by parent count, and only what they
 * wrote themselves).
 *
 * <p>
 * A dependency that a single revision declares can never be dropped. The others are
 * carried upwards through the graph as bits, 64 of them in one sweep, so that the cost is
 * that of a few sweeps and not of one walk a revision.
 */
final class DependencyReduction {

	private final Edges parents;

	private final Edges dependencies;

	private final int[] order;

	private final boolean[] dropped;

	DependencyReduction(Edges parents, Edges dependencies, int[] order) {
		this.parents = parents;
		this.dependencies = dependencies;
		this.order = order;
		this.dropped = new boolean[dependencies.size()];
	}

	Edges reduced() {
		int[] shared = shared();
		for (int first = 0; first < shared.length; first += Long.SIZE) {
			sweep(Arrays.copyOfRange(shared, first, Math.min(first + Long.SIZE, shared.length)));
		}
		Edges.Builder reduced = new Edges.Builder(this.dependencies.nodes());
		for (int node = 0; node < this.dependencies.nodes(); node++) {
			for (int position = this.dependencies.first(node); position < this.dependencies.end(node); position++) {
				if (!this.dropped[position]) {
					reduced.add(this.dependencies.target(position));
				}
			}
			reduced.endNode();
		}
		return reduced.build();
	}

	// the revisions that more than one revision depends on
	private int[] shared() {
		Edges dependants = this.dependencies.inverse();
		return IntStream.range(0, dependants.nodes()).filter((node) -> dependants.count(node) > 1).toArray();
	}

	private void sweep(int[] targets) {
		int[] bitOf = new int[this.dependencies.nodes()];
		Arrays.fill(bitOf, -1);
		for (int bit = 0; bit < targets.length; bit++) {
			bitOf[targets[bit]] = bit;
		}
		long[] declared = new long[this.dependencies.nodes()];
		for (int node : this.order) {
			long bits = 0;
			for (int position = this.parents.first(node); position < this.parents.end(node); position++) {
				bits |= declared[this.parents.target(position)];
			}
			long own = 0;
			for (int position = this.dependencies.first(node); position < this.dependencies.end(node); position++) {
				int bit = bitOf[this.dependencies.target(position)];
				if (bit >= 0) {
					this.dropped[position] |= (bits >>> bit & 1) != 0;
					own |= 1L << bit;
				}
			}
			declared[node] = bits | own;
		}
	}

}
