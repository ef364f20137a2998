package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import io.sqlbot.migrate.error.NotAnAncestorException;

/**
 * The revisions of a range, newest first, both ends included: what the end needs and the
 * start does not, as far as it follows the start.
 */
final class HistoryQuery {

	private final Topology graph;

	private final Resolver resolver;

	private final Selection selection;

	private final Range range;

	private final Collection<String> rows;

	HistoryQuery(Topology graph, Resolver resolver, Selection selection, String range, Collection<String> rows) {
		this.graph = graph;
		this.resolver = resolver;
		this.selection = selection;
		this.range = Range.parse(range).orElse(Keyword.BASE, Keyword.HEADS);
		this.rows = rows;
	}

	int[] newestFirst() {
		Antichain antichain = new Antichain(this.graph);
		int[] tops = tops();
		antichain.requireTargets(tops);
		BitSet required = Closure.of(this.graph.below(), tops);
		int[] bottoms = bottoms();
		requireBelow(bottoms, required);
		antichain.requireTargets(bottoms);
		BitSet wanted = (BitSet) required.clone();
		wanted.andNot(Closure.of(this.graph.below(), bottoms));
		Arrays.stream(bottoms).forEach(wanted::set);
		if (bottoms.length > 0) {
			wanted.and(Closure.of(this.graph.children(), bottoms));
		}
		return new BranchFirstOrder(this.graph, wanted, required, tops).newestFirst();
	}

	private int[] tops() {
		if (this.range.end().equals(Keyword.CURRENT)) {
			return inBranchOfStart(this.resolver.rows(this.rows));
		}
		Target end = this.resolver.parse(this.range.end());
		return inBranchOfStart(new UpgradeTarget(this.graph, this.resolver, end, true).revisions(this::current));
	}

	// a relative end counts from the start of the range
	private int[] current() {
		return isFromCurrent() ? this.resolver.rows(this.rows) : this.selection.one(this.range.start());
	}

	private boolean isFromCurrent() {
		return this.range.start().equals(Keyword.CURRENT);
	}

	private int[] inBranchOfStart(int[] tops) {
		int at = this.range.start().indexOf('@');
		if (at < 0) {
			return tops;
		}
		BitSet branch = this.selection.branch(this.range.start().substring(0, at));
		return Arrays.stream(tops).filter(branch::get).toArray();
	}

	private int[] bottoms() {
		return isFromCurrent() ? this.resolver.rows(this.rows) : this.selection.revisions(this.range.start());
	}

	private void requireBelow(int[] bottoms, BitSet required) {
		for (int bottom : bottoms) {
			if (!required.get(bottom)) {
				throw new NotAnAncestorException(this.range.start(), this.range.end(), List.of(this.graph.id(bottom)));
			}
		}
	}

}
