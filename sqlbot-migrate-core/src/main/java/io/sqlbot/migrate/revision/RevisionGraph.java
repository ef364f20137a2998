package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.error.SearchedLocation;

/**
 * The revisions of an application and how they follow one another: branches, merges,
 * several bases, labels and dependencies. It answers as Alembic's revision map does (see
 * "Working with Branches" in the Alembic documentation), and where Alembic loses rows or
 * dies with an internal error it answers what its rules mean.
 *
 * <p>
 * Immutable and safe for use by several threads. Each answer costs at most a few looks at
 * each revision; nothing recurses, and no order depends on hashing.
 *
 * <p>
 * Methods that take a target throw a subclass of
 * {@link io.sqlbot.migrate.error.MigrationException} for one that cannot be read or found
 * or that means several revisions where one is needed. Methods that take the rows of the
 * version table throw {@link io.sqlbot.migrate.error.UnknownRowException} for a row that
 * is not the full id of a revision.
 */
public final class RevisionGraph {

	private final Topology graph;

	private final Resolver resolver;

	private final Labels labels;

	private RevisionGraph(Topology graph, List<SearchedLocation> searched) {
		this.graph = graph;
		this.labels = new Labels(graph);
		this.resolver = new Resolver(graph, this.labels, searched);
	}

	/**
	 * Load a graph.
	 * @param nodes the revisions; their order decides between branches that are otherwise
	 * equal, as the order of file names does in Alembic
	 * @return the graph
	 * @throws io.sqlbot.migrate.error.MigrationException if the revisions are no graph: a
	 * duplicate id or label, a name that cannot be used, a missing parent or dependency,
	 * a circle
	 */
	public static RevisionGraph of(Collection<RevisionNode> nodes) {
		return of(nodes, List.of());
	}

	/**
	 * Load a graph whose revisions come from locations.
	 * @param nodes the revisions
	 * @param searched the locations, which a message about an unknown row names
	 * @return the graph
	 * @throws io.sqlbot.migrate.error.MigrationException if the revisions are no graph
	 */
	public static RevisionGraph of(Collection<RevisionNode> nodes, List<SearchedLocation> searched) {
		return new RevisionGraph(GraphLoader.load(nodes), List.copyOf(searched));
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
	 * Refuse rows of the version table that are not the full id of a revision.
	 * @param rows the rows
	 */
	public void requireKnown(Collection<String> rows) {
		this.resolver.rows(rows);
	}

	/**
	 * The revisions that a target means, as for {@code show}. A bare {@code -N} counts
	 * from the real heads; other relative targets mean nothing here.
	 * @param target a target, or {@code current}
	 * @param rows the rows of the version table, for {@code current} only
	 * @return the revisions; none for the base
	 */
	public List<RevisionNode> resolve(String target, Collection<String> rows) {
		return nodes(Keyword.CURRENT.equals(target) ? this.resolver.rows(rows) : selection().revisions(target));
	}

	/**
	 * What the graph knows of one revision.
	 * @param id the full id
	 * @return its labels, neighbours and place
	 * @throws io.sqlbot.migrate.error.NoSuchRevisionException if there is none with this
	 * id
	 */
	public RevisionDetails details(String id) {
		return new RevisionInspection(this.graph, this.labels).details(id);
	}

	/**
	 * The revisions that no other one follows.
	 * @return the heads in load order
	 */
	public List<RevisionNode> heads() {
		return nodes(this.graph.heads());
	}

	/**
	 * The revisions that no other one follows or depends on: those that have a row when
	 * everything is applied, and what the target {@code heads} means.
	 * @return the real heads in load order
	 */
	public List<RevisionNode> realHeads() {
		return nodes(this.graph.realHeads());
	}

	/**
	 * The revisions that follow no other one.
	 * @return the bases in load order
	 */
	public List<RevisionNode> bases() {
		return nodes(this.graph.bases());
	}

	/**
	 * The revisions that more than one other follows.
	 * @return the branch points, newest first
	 */
	public List<BranchPoint> branches() {
		return new RevisionInspection(this.graph, this.labels).branchPoints();
	}

	/**
	 * The newest applied revision of each branch: the rows, and heads without a row
	 * because another applied revision depends on them.
	 * @param rows the rows of the version table
	 * @return the revisions in load order
	 */
	public List<RevisionNode> current(Collection<String> rows) {
		return nodes(CurrentRevisions.of(this.graph, this.resolver.rows(rows)).stream().toArray());
	}

	/**
	 * All applied revisions: the rows and everything below them, dependencies included.
	 * @param rows the rows of the version table
	 * @return the revisions in load order
	 */
	public List<RevisionNode> applied(Collection<String> rows) {
		return nodes(Closure.of(this.graph.below(), this.resolver.rows(rows)).stream().toArray());
	}

	/**
	 * Whether everything is applied. Other than Alembic's {@code current --check-heads}
	 * this is also true when a head has no row because another one depends on it.
	 * @param rows the rows of the version table
	 * @return {@code true} if no revision is missing
	 */
	public boolean isAtHeads(Collection<String> rows) {
		return Closure.of(this.graph.below(), this.resolver.rows(rows)).cardinality() == this.graph.size();
	}

	/**
	 * All revisions, newest first.
	 * @return the revisions in Alembic's order
	 */
	public List<RevisionNode> history() {
		BitSet all = new BitSet();
		all.set(0, this.graph.size());
		return nodes(new BranchFirstOrder(this.graph, all, all, this.graph.realHeads()).newestFirst());
	}

	/**
	 * The revisions of a range, newest first, both ends included.
	 * @param range {@code START:END}, {@code START:} or {@code :END}; either end may be
	 * {@code current}. A start of the form {@code -N} counts from the real heads; an end
	 * of the form {@code +N} counts from the start and stops at the end of the graph
	 * @param rows the rows of the version table, for {@code current} only
	 * @return the revisions
	 * @throws io.sqlbot.migrate.error.NotAnAncestorException if the start does not lie
	 * below the end
	 */
	public List<RevisionNode> history(String range, Collection<String> rows) {
		return nodes(new HistoryQuery(this.graph, this.resolver, selection(), range, rows).newestFirst());
	}

	/**
	 * Plan an upgrade: everything that the target needs and that is not applied,
	 * dependencies included. A target that is applied already needs nothing.
	 * @param target where to
	 * @param rows the rows of the version table, in row order
	 * @return the plan
	 * @throws io.sqlbot.migrate.error.OverlappingRevisionsException if a row is implied
	 * by another one, or a revision of the target by another one
	 */
	public RevisionPlan upgrade(String target, Collection<String> rows) {
		return new UpgradePlanner(this.graph, this.resolver).plan(target, rows);
	}

	/**
	 * Plan a downgrade: what follows the target is undone, with everything that needs it
	 * in other branches. {@code -N} with several rows counts from the first one.
	 * @param target where to
	 * @param rows the rows of the version table, in row order
	 * @return the plan
	 * @throws io.sqlbot.migrate.error.NotADowngradeTargetException if nothing applied
	 * follows the target
	 */
	public RevisionPlan downgrade(String target, Collection<String> rows) {
		return new DowngradePlanner(this.graph, this.resolver).plan(target, rows);
	}

	/**
	 * Plan a stamp: the rows that share a line with a target give way to it, others stay.
	 * @param targets where to; none means the base
	 * @param rows the rows of the version table, in row order
	 * @return the plan
	 */
	public RevisionPlan stamp(List<String> targets, Collection<String> rows) {
		return new StampPlanner(this.graph, this.resolver, selection()).plan(targets, rows);
	}

	/**
	 * Plan a stamp that first empties the version table, whatever it holds. The first
	 * step carries the deletion of all rows.
	 * @param targets where to; none means the base
	 * @param rows the rows of the version table, in row order; they need not be known
	 * @return the plan
	 */
	public RevisionPlan stampPurged(List<String> targets, Collection<String> rows) {
		return new StampPlanner(this.graph, this.resolver, selection()).planPurged(targets, rows);
	}

	/**
	 * Plan an upgrade without a database.
	 * @param range {@code START:END}, or {@code END} alone to start from the base
	 * @return the plan, whose rows before are those of the start
	 */
	public RevisionPlan upgradeOffline(String range) {
		Range ends = Range.isRange(range) ? Range.parse(range).requireBothEnds(range) : new Range(Keyword.BASE, range);
		return upgrade(ends.end(), offlineRows(ends));
	}

	/**
	 * Plan a downgrade without a database.
	 * @param range {@code START:END}
	 * @return the plan, whose rows before are those of the start
	 */
	public RevisionPlan downgradeOffline(String range) {
		Range ends = Range.parse(range).requireBothEnds(range);
		return downgrade(ends.end(), offlineRows(ends));
	}

	private List<String> offlineRows(Range range) {
		return this.graph.ids(selection().one(range.start()));
	}

	private Selection selection() {
		return new Selection(this.graph, this.resolver, this.labels);
	}

	private List<RevisionNode> nodes(int[] revisions) {
		return Arrays.stream(revisions).mapToObj(this.graph::node).toList();
	}

}
