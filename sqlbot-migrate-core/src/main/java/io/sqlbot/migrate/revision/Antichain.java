package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

import io.sqlbot.migrate.error.OverlappingRevisionsException;

/**
 * Checks that of several revisions none lies below another, dependencies included. The
 * rows of a sound version table never do.
 */
final class Antichain {

	private final Topology graph;

	Antichain(Topology graph) {
		this.graph = graph;
	}

	/**
	 * Those of some revisions that lie below another one of them.
	 * @param revisions the revisions
	 * @return the ones that are implied by others
	 */
	BitSet covered(int... revisions) {
		BitSet covered = new BitSet();
		if (revisions.length < 2) {
			return covered;
		}
		int[] directlyBelow = Arrays.stream(revisions)
			.flatMap((revision) -> Arrays.stream(this.graph.below().of(revision)))
			.toArray();
		BitSet below = Closure.of(this.graph.below(), directlyBelow);
		Arrays.stream(revisions).filter(below::get).forEach(covered::set);
		return covered;
	}

	void requireTargets(int... targets) {
		require(targets, false);
	}

	void requireRows(int... rows) {
		require(rows, true);
	}

	private void require(int[] revisions, boolean areRows) {
		int lower = covered(revisions).nextSetBit(0);
		if (lower >= 0) {
			BitSet above = Closure.of(this.graph.above(), lower);
			int upper = Arrays.stream(revisions)
				.filter((revision) -> revision != lower && above.get(revision))
				.findFirst()
				.orElse(lower);
			throw new OverlappingRevisionsException(this.graph.id(lower), this.graph.id(upper), areRows);
		}
	}

}
