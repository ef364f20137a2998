package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of an application and how they follow one another. Answers as Alembic's
 * {@code RevisionMap} does, see the Alembic documentation, "Working with Branches".
 * Immutable and safe for use by several threads.
 */
public final class RevisionGraph {

	private final Topology graph;

	private final Resolver resolver;

	private RevisionGraph(Topology graph) {
		this.graph = graph;
		this.resolver = new Resolver(graph);
	}

	/**
	 * Load a graph.
	 * @param nodes the revisions; their order decides between branches that are otherwise
	 * equal, as the order of file names does in Alembic
	 * @return the graph
	 */
	public static RevisionGraph of(Collection<RevisionNode> nodes) {
		return new RevisionGraph(GraphLoader.load(nodes));
	}

	/**
	 * Find a revision by its full id.
	 * @param id the id
	 * @return the revision, if the graph has it
	 */
	public Optional<RevisionNode> find(String id) {
		int revision = this.graph.names().id(id);
		return (revision >= 0) ? Optional.of(this.graph.node(revision)) : Optional.empty();
	}

	/**
	 * The revisions that no other one follows.
	 * @return the heads in load order
	 */
	public List<RevisionNode> heads() {
		return nodes(this.graph.heads());
	}

	/**
	 * All revisions, newest first.
	 * @return the revisions in Alembic's order
	 */
	public List<RevisionNode> history() {
		BitSet all = new BitSet();
		all.set(0, this.graph.size());
		return nodes(new BranchFirstOrder(this.graph, all, all, this.graph.effectiveHeads()).newestFirst());
	}

	/**
	 * Plan an upgrade.
	 * @param target where to
	 * @param rows the rows of the version table, in row order
	 * @return the plan
	 */
	public RevisionPlan upgrade(String target, Collection<String> rows) {
		return new UpgradePlanner(this.graph, this.resolver).plan(target, rows);
	}

	/**
	 * Plan a downgrade.
	 * @param target where to
	 * @param rows the rows of the version table, in row order
	 * @return the plan
	 */
	public RevisionPlan downgrade(String target, Collection<String> rows) {
		return new DowngradePlanner(this.graph, this.resolver).plan(target, rows);
	}

	/**
	 * Plan a stamp.
	 * @param targets where to; none means the base
	 * @param rows the rows of the version table, in row order
	 * @return the plan
	 */
	public RevisionPlan stamp(List<String> targets, Collection<String> rows) {
		return new StampPlanner(this.graph, this.resolver).plan(targets, rows);
	}

	private List<RevisionNode> nodes(int[] revisions) {
		return Arrays.stream(revisions).mapToObj(this.graph::node).toList();
	}

}
