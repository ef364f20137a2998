package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

import io.sqlbot.migrate.error.NotAnAncestorException;
import io.sqlbot.migrate.error.WalkedPastEndException;

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
		int[] bottoms = bottoms(required);
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
		return inBranchOfStart(
				new UpgradeTarget(this.graph, this.resolver, end, true).revisions(() -> current(end.branch() != null)));
	}

	// a relative end counts from the start of the range, of which a branch picks its part
	private int[] current(boolean inBranch) {
		String start = this.range.start();
		if (isFromCurrent()) {
			return this.resolver.rows(this.rows);
		}
		return inBranch ? this.selection.absolute(start) : this.selection.one(start);
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

	private int[] bottoms(BitSet required) {
		if (isFromCurrent()) {
			return this.resolver.rows(this.rows);
		}
		Target start = this.resolver.parse(this.range.start());
		if (start.symbol() != null || start.steps() >= 0) {
			return this.selection.revisions(this.range.start());
		}
		int[] found = this.selection.belowHeads(start);
		requireBelow(Arrays.stream(found).filter((revision) -> revision != Walk.BEYOND).toArray(), required);
		return (found.length > 0 && found[0] == Walk.BEYOND) ? belowEnd(start) : withinGraph(found, start);
	}

	// as in Alembic, a start that lies beyond the first head's base counts from the end
	private int[] belowEnd(Target start) {
		Walk walk = new Walk(this.graph, true);
		int reached = walk.down(end(start), -start.steps(), start.text());
		return (reached == Resolver.BASE) ? new int[0] : new int[] { reached };
	}

	private int end(Target start) {
		if (this.range.end().equals(Keyword.CURRENT) && !this.rows.isEmpty()) {
			return this.resolver.rows(this.rows)[0];
		}
		Target end = this.resolver.parse(this.range.end());
		if (end.branch() != null || end.relative() || Keyword.isKeyword(end.name())) {
			throw new WalkedPastEndException(start.text(), start.steps());
		}
		return this.resolver.one(null, end.name(), end.text());
	}

	private int[] withinGraph(int[] found, Target start) {
		int[] known = Arrays.stream(found).filter((revision) -> revision >= 0).toArray();
		new Antichain(this.graph).requireTargets(known);
		if (known.length < found.length) {
			throw new WalkedPastEndException(start.text(), start.steps());
		}
		return known;
	}

	private void requireBelow(int[] bottoms, BitSet required) {
		for (int bottom : bottoms) {
			if (bottom < 0 || !required.get(bottom)) {
				throw new NotAnAncestorException(this.range.start(), this.range.end(),
						(bottom < 0) ? Keyword.BASE : this.graph.id(bottom));
			}
		}
	}

}
