package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;

import io.sqlbot.migrate.error.RelativeTargetException;
import io.sqlbot.migrate.error.WalkedPastEndException;

/**
 * Looks up targets that no rows are needed for: those of {@code show}, {@code stamp} and
 * the start of a range. Steps mean something there only in a bare {@code -N}, which
 * counts from the heads that no other revision needs.
 */
final class Selection {

	private final Topology graph;

	private final Resolver resolver;

	private final Labels labels;

	Selection(Topology graph, Resolver resolver, Labels labels) {
		this.graph = graph;
		this.resolver = resolver;
		this.labels = labels;
	}

	int[] revisions(String text) {
		Target target = this.resolver.parse(text);
		if (target.symbol() != null || target.steps() >= 0) {
			return absolute(target);
		}
		int[] found = belowHeads(target);
		if (Arrays.stream(found).anyMatch((revision) -> revision == Walk.BEYOND)) {
			throw new WalkedPastEndException(text, target.steps());
		}
		return Arrays.stream(found).filter((revision) -> revision != Resolver.BASE).toArray();
	}

	/**
	 * The revisions that a target without steps means.
	 * @param text the target
	 * @return the revisions; none for the base
	 */
	int[] absolute(String text) {
		return absolute(this.resolver.parse(text));
	}

	private int[] absolute(Target target) {
		if (target.relative()) {
			throw new RelativeTargetException(target.text());
		}
		return this.resolver.all(target.branch(), target.name());
	}

	/**
	 * The single revision that a target means.
	 * @param text a target without steps
	 * @return the revision, or an empty array for the base
	 */
	int[] one(String text) {
		Target target = this.resolver.parse(text);
		if (target.relative()) {
			throw new RelativeTargetException(text);
		}
		int revision = this.resolver.one(target.branch(), target.name(), text);
		return (revision == Resolver.BASE) ? new int[0] : new int[] { revision };
	}

	/**
	 * The revisions of a branch, as it narrows a set of heads.
	 * @param branch what stands before {@code @}
	 * @return the revisions that carry the label
	 */
	BitSet branch(String branch) {
		return this.labels.branch(this.resolver, branch);
	}

	/**
	 * What a bare {@code -N} means.
	 * @param target the target, perhaps with a branch
	 * @return a revision, {@link Resolver#BASE} or {@link Walk#BEYOND} for each head
	 */
	int[] belowHeads(Target target) {
		Walk walk = new Walk(this.graph, false);
		String branch = target.branch();
		int[] heads = this.graph.realHeads();
		if (branch != null) {
			heads = Arrays.stream(heads).filter(branch(branch)::get).toArray();
		}
		return Arrays.stream(heads).map((head) -> walk.down(head, -target.steps(), target.text())).toArray();
	}

}
