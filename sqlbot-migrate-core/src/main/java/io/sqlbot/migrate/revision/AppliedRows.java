package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The version rows while a plan runs. They are always the applied revisions that nothing
 * applied stands above, dependencies included: Alembic's five rules (delete branch,
 * create branch, merge, unmerge, plain) follow from that, and so does the right answer
 * where those rules meet a parent that another parent covers.
 *
 * <p>
 * Each applied revision knows how many applied ones stand directly above it, so that a
 * step costs no more than the edges of its revision.
 */
final class AppliedRows {

	private final Topology graph;

	/** No bit set: one that loses its last bit has to look for the one before. */
	private final boolean[] rows;

	private final int[] appliedAbove;

	AppliedRows(Topology graph, int... rows) {
		this.graph = graph;
		this.rows = new boolean[graph.size()];
		this.appliedAbove = new int[graph.size()];
		BitSet applied = Closure.of(graph.below(), rows);
		for (int node = applied.nextSetBit(0); node >= 0; node = applied.nextSetBit(node + 1)) {
			count(node, 1);
		}
		for (int row : rows) {
			this.rows[row] = true;
		}
	}

	private void count(int node, int change) {
		Edges below = this.graph.below();
		for (int position = below.first(node); position < below.end(node); position++) {
			this.appliedAbove[below.target(position)] += change;
		}
	}

	/**
	 * Apply a revision. The rows directly below it give way to its own: all but the last
	 * are deleted, the last one is updated.
	 * @param revision the revision
	 * @return the changes
	 */
	List<RowChange> upgrade(int revision) {
		List<RowChange> changes = List.of();
		Edges below = this.graph.below();
		int last = Resolver.BASE;
		for (int position = below.first(revision); position < below.end(revision); position++) {
			int row = below.target(position);
			if (this.rows[row]) {
				this.rows[row] = false;
				if (last >= 0) {
					changes = with(changes, new RowChange.Delete(this.graph.id(last)));
				}
				last = row;
			}
		}
		this.rows[revision] = true;
		count(revision, 1);
		return with(changes, (last < 0) ? new RowChange.Insert(this.graph.id(revision))
				: new RowChange.Update(this.graph.id(last), this.graph.id(revision)));
	}

	/**
	 * Undo a revision. Its row gives way to those directly below it that nothing else
	 * covers: all but the last are inserted, the last one takes over the row.
	 * @param revision the revision
	 * @return the changes
	 */
	List<RowChange> downgrade(int revision) {
		List<RowChange> changes = List.of();
		count(revision, -1);
		this.rows[revision] = false;
		Edges below = this.graph.below();
		int last = Resolver.BASE;
		for (int position = below.first(revision); position < below.end(revision); position++) {
			int row = below.target(position);
			if (this.appliedAbove[row] == 0 && !this.rows[row]) {
				this.rows[row] = true;
				if (last >= 0) {
					changes = with(changes, new RowChange.Insert(this.graph.id(last)));
				}
				last = row;
			}
		}
		return with(changes, (last < 0) ? new RowChange.Delete(this.graph.id(revision))
				: new RowChange.Update(this.graph.id(revision), this.graph.id(last)));
	}

	// nearly every step has a single change
	private static List<RowChange> with(List<RowChange> changes, RowChange change) {
		if (changes.isEmpty()) {
			return List.of(change);
		}
		List<RowChange> more = (changes.size() == 1) ? new ArrayList<>(changes) : changes;
		more.add(change);
		return more;
	}

}
