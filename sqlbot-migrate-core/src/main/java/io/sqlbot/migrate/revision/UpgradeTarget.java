package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;

import io.sqlbot.migrate.error.AmbiguousCurrentException;
import io.sqlbot.migrate.error.RelativeDirectionException;
import io.sqlbot.migrate.error.WalkedPastEndException;
import org.jspecify.annotations.Nullable;

/**
 * What the target of an upgrade means, given the rows: Alembic's rules for {@code +N},
 * {@code label@+N} and steps from a revision.
 */
final class UpgradeTarget {

	private final Topology graph;

	private final Resolver resolver;

	private final Target target;

	private final Walk walk;

	UpgradeTarget(Topology graph, Resolver resolver, Target target, boolean stopAtEnd) {
		this.graph = graph;
		this.resolver = resolver;
		this.target = target;
		this.walk = new Walk(graph, stopAtEnd);
	}

	/**
	 * The revisions that the target means.
	 * @param current the revisions that {@code +N} counts from; only then asked for
	 * @return the revisions; none for the base
	 */
	int[] revisions(Supplier<int[]> current) {
		String symbol = this.target.symbol();
		if (!this.target.relative() && symbol != null) {
			return this.resolver.all(this.target.branch(), symbol);
		}
		int revision = (symbol != null) ? fromSymbol(symbol) : fromCurrent(current);
		if (revision < 0) {
			throw new WalkedPastEndException(this.target.text(), this.target.steps());
		}
		return new int[] { revision };
	}

	private int fromSymbol(String symbol) {
		String branch = this.target.branch();
		if (this.target.steps() > 0) {
			int start = this.resolver.one(null, symbol, this.target.text());
			return this.walk.up(start, this.target.steps(), lineage(branch), this.target.text());
		}
		int start = this.resolver.one(branch, symbol, this.target.text());
		return this.walk.down(start, -this.target.steps(), this.target.text());
	}

	private int fromCurrent(Supplier<int[]> current) {
		if (this.target.steps() <= 0) {
			throw new RelativeDirectionException(this.target.text(), "upgrade");
		}
		int[] starts = starts(current.get());
		if (starts.length > 1) {
			throw new AmbiguousCurrentException(this.target.text(), this.graph.ids(starts));
		}
		int start = (starts.length == 0) ? Resolver.BASE : starts[0];
		return this.walk.up(start, this.target.steps(), lineage(this.target.branch()), this.target.text());
	}

	private int[] starts(int[] current) {
		BitSet lineage = lineage(this.target.branch());
		if (lineage == null) {
			return current;
		}
		int[] inLine = Arrays.stream(current).filter(lineage::get).toArray();
		return (inLine.length > 0) ? inLine : newestApplied(current, lineage);
	}

	// the applied revisions of a line that no applied revision of the line is above
	private int[] newestApplied(int[] rows, BitSet lineage) {
		BitSet applied = Closure.of(this.graph.below(), rows);
		applied.and(lineage);
		int[] inLine = applied.stream().toArray();
		for (int revision : inLine) {
			for (int below : this.graph.below().of(revision)) {
				applied.clear(below);
			}
		}
		return applied.stream().toArray();
	}

	private @Nullable BitSet lineage(@Nullable String branch) {
		return (branch != null) ? this.resolver.lineage(this.resolver.branch(branch)) : null;
	}

}
