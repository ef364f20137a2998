package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

import io.sqlbot.migrate.error.AmbiguousCurrentException;
import io.sqlbot.migrate.error.RelativeDirectionException;
import io.sqlbot.migrate.error.WalkedPastEndException;
import org.jspecify.annotations.Nullable;

/**
 * What the target of a downgrade means, given the rows.
 */
final class DowngradeTarget {

	private final Topology graph;

	private final Resolver resolver;

	private final Target target;

	private final Walk walk;

	DowngradeTarget(Topology graph, Resolver resolver, Target target) {
		this.graph = graph;
		this.resolver = resolver;
		this.target = target;
		this.walk = new Walk(graph, false);
	}

	Destination destination(Collection<String> rows) {
		String branch = this.target.branch();
		String symbol = this.target.symbol();
		if (symbol == null) {
			return belowRows(rows);
		}
		if (!this.target.relative()) {
			// as in Alembic, the branch does not narrow the symbol, only what is undone
			return new Destination(branch, this.resolver.one(null, symbol, this.target.text()));
		}
		if (this.target.steps() >= 0) {
			int start = this.resolver.one(null, symbol, this.target.text());
			BitSet lineage = (branch != null) ? this.resolver.lineage(this.resolver.branch(branch)) : null;
			return reached(branch, this.walk.up(start, this.target.steps(), lineage, this.target.text()));
		}
		int start = this.resolver.one(branch, symbol, this.target.text());
		return reached(branch, this.walk.down(start, -this.target.steps(), this.target.text()));
	}

	private Destination belowRows(Collection<String> rows) {
		if (this.target.steps() >= 0) {
			throw new RelativeDirectionException(this.target.text(), "downgrade");
		}
		int[] current = this.resolver.rows(rows);
		String branch = this.target.branch();
		if (branch != null) {
			int start = onlyIn(branch, current);
			return reached(branch, this.walk.down(start, -this.target.steps(), this.target.text()));
		}
		if (current.length == 0) {
			throw new WalkedPastEndException(this.target.text(), this.target.steps());
		}
		// with several rows the first one is meant, as in Alembic, which warns about it
		int revision = this.walk.down(current[0], -this.target.steps(), this.target.text());
		return reached(this.graph.id(current[0]), revision);
	}

	private int onlyIn(String branch, int[] rows) {
		BitSet lineage = this.resolver.lineage(this.resolver.branch(branch));
		int[] inLine = Arrays.stream(rows).filter(lineage::get).toArray();
		if (inLine.length == 0) {
			inLine = CurrentRevisions.of(this.graph, rows).stream().filter(lineage::get).toArray();
		}
		if (inLine.length > 1) {
			throw new AmbiguousCurrentException(this.target.text(), this.graph.ids(inLine));
		}
		if (inLine.length == 0) {
			throw new WalkedPastEndException(this.target.text(), this.target.steps());
		}
		return inLine[0];
	}

	private Destination reached(@Nullable String branch, int revision) {
		// as in Alembic, no steps from base lead nowhere
		if (revision == Walk.BEYOND || (revision == Resolver.BASE && this.target.steps() == 0)) {
			throw new WalkedPastEndException(this.target.text(), this.target.steps());
		}
		return new Destination(branch, revision);
	}

	/**
	 * Where a downgrade leads.
	 *
	 * @param branch the branch to undo where several follow the revision
	 * @param revision the newest revision that stays, or {@link Resolver#BASE}
	 */
	record Destination(@Nullable String branch, int revision) {
	}

}
