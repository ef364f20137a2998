package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The loaded graph. A revision is its place in load order; relations are {@link Edges}.
 *
 * @param nodes the revisions in load order
 * @param names what ids and labels stand for
 * @param parents the revisions that a revision follows
 * @param dependencies the revisions that it depends on, as written
 * @param normalised those dependencies that no ancestor declares already
 * @param below what must be applied right before it: its parents and normalised
 * dependencies (Alembic's normalised down revisions)
 * @param children the inverse of {@code parents}
 * @param above the inverse of {@code below}
 * @param dependants the inverse of {@code parents} and {@code dependencies} together
 * @param parentsFirst all revisions, each after its parents and dependencies
 */
record Topology(List<RevisionNode> nodes, Names names, Edges parents, Edges dependencies, Edges normalised, Edges below,
		Edges children, Edges above, Edges dependants, int[] parentsFirst) {

	int size() {
		return this.nodes.size();
	}

	RevisionNode node(int revision) {
		return this.nodes.get(revision);
	}

	String id(int revision) {
		return this.nodes.get(revision).id();
	}

	boolean isBase(int revision) {
		return this.parents.none(revision);
	}

	/** No revision follows it. */
	boolean isHead(int revision) {
		return this.children.none(revision);
	}

	/** No revision follows it or depends on it. */
	boolean isRealHead(int revision) {
		return this.dependants.none(revision);
	}

	boolean isMergePoint(int revision) {
		return this.parents.count(revision) > 1;
	}

	boolean isBranchPoint(int revision) {
		return this.children.count(revision) > 1;
	}

	int[] heads() {
		return where(this::isHead);
	}

	int[] realHeads() {
		return where(this::isRealHead);
	}

	int[] bases() {
		return where(this::isBase);
	}

	private int[] where(IntPredicate condition) {
		return IntStream.range(0, size()).filter(condition).toArray();
	}

	List<String> ids(int... revisions) {
		return Arrays.stream(revisions).mapToObj(this::id).toList();
	}

	List<String> ids(List<Integer> revisions) {
		return revisions.stream().map(this::id).toList();
	}

}
