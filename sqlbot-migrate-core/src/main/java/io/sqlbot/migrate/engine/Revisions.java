package io.sqlbot.migrate.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.sqlbot.migrate.RevisionBody;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.revision.BranchPoint;
import io.sqlbot.migrate.revision.RevisionDetails;
import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.revision.RevisionNode;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.revision.RevisionStep;
import io.sqlbot.migrate.script.RevisionHeader;
import io.sqlbot.migrate.script.RevisionScript;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * The revisions of an application, as far as they can be told without a database. Where
 * an answer depends on where a database stands, the rows of its version table are given
 * ({@link MigrationEngine#rows()}). Immutable and thread-safe.
 *
 * <p>
 * Methods that take a target or rows throw a subclass of {@link MigrationException} for a
 * target that can't be found, and for a row that names no revision.
 */
public final class Revisions {

	private final ScriptDirectory directory;

	Revisions(ScriptDirectory directory) {
		this.directory = directory;
	}

	/**
	 * All revisions.
	 * @return the revisions, newest first
	 */
	public List<RevisionInfo> history() {
		return infos(graph().history());
	}

	/**
	 * The revisions of a range.
	 * @param range {@code START:END}, {@code START:} or {@code :END}, both ends included;
	 * either may be {@code current}
	 * @param rows the version rows, for {@code current} only
	 * @return the revisions, newest first
	 */
	public List<RevisionInfo> history(String range, Collection<String> rows) {
		return infos(graph().history(range, rows));
	}

	/**
	 * The revisions that no other one follows.
	 * @return the heads
	 */
	public List<RevisionInfo> heads() {
		return infos(graph().heads());
	}

	/**
	 * The revisions that no other one follows or depends on: those that have a version
	 * row when everything is applied.
	 * @return the real heads
	 */
	public List<RevisionInfo> realHeads() {
		return infos(graph().realHeads());
	}

	/**
	 * The revisions that more than one other follows.
	 * @return the branch points, newest first
	 */
	public List<RevisionInfo> branches() {
		return infos(graph().branches().stream().map(BranchPoint::revision).toList());
	}

	/**
	 * The revisions that a target means.
	 * @param target such as an id or its beginning, {@code heads}, {@code label@head}, or
	 * {@code current}
	 * @param rows the version rows, for {@code current} only
	 * @return the revisions; none for the base
	 */
	public List<RevisionInfo> find(String target, Collection<String> rows) {
		return infos(graph().resolve(target, rows));
	}

	/**
	 * A revision by its id.
	 * @param id the full id
	 * @return the revision, if there is one
	 */
	public Optional<RevisionInfo> find(String id) {
		return graph().find(id).map(this::info);
	}

	/**
	 * The newest applied revision of each branch: the rows, and the heads without a row
	 * because another applied revision depends on them.
	 * @param rows the version rows
	 * @return the revisions
	 */
	public List<RevisionInfo> current(Collection<String> rows) {
		return infos(graph().current(rows));
	}

	/**
	 * Whether everything is applied.
	 * @param rows the version rows
	 * @return {@code true} if no revision is missing
	 */
	public boolean isAtHeads(Collection<String> rows) {
		return graph().isAtHeads(rows);
	}

	/**
	 * What the graph knows of a revision beyond what its author wrote.
	 * @param id the full id
	 * @return its labels, neighbours and place
	 */
	public RevisionDetails details(String id) {
		return graph().details(id);
	}

	/**
	 * What a revision does, as far as it can be told without a database. No object is
	 * made of a class that anything could be injected into.
	 * @param id the full id
	 * @return its body
	 * @throws IllegalArgumentException if there is no such revision
	 * @throws MigrationException if its SQL can't be read
	 */
	public RevisionBody body(String id) {
		RevisionScript script = this.directory.get(id);
		RevisionHeader header = script.header();
		return new RevisionBody(header.format(), header.sensitive(), script.text());
	}

	/**
	 * What an upgrade would run.
	 * @param target the target
	 * @param rows the version rows
	 * @return the revisions in the order in which they would run
	 */
	public List<RevisionInfo> pending(String target, Collection<String> rows) {
		return infos(graph().upgrade(target, rows));
	}

	/**
	 * What a downgrade would take back.
	 * @param target the target
	 * @param rows the version rows
	 * @return the revisions in the order in which they would be taken back
	 */
	public List<RevisionInfo> undone(String target, Collection<String> rows) {
		return infos(graph().downgrade(target, rows));
	}

	/**
	 * Look at the body of every revision, as an upgrade does for those that it runs.
	 * @return what keeps revisions from running, in no particular order; empty if all can
	 * run
	 */
	public List<MigrationException> problems() {
		List<MigrationException> problems = new ArrayList<>();
		for (RevisionScript script : this.directory.scripts()) {
			try {
				script.prepare();
			}
			catch (MigrationException ex) {
				problems.add(ex);
			}
		}
		return problems;
	}

	private RevisionGraph graph() {
		return this.directory.graph();
	}

	private List<RevisionInfo> infos(RevisionPlan plan) {
		return infos(plan.steps().stream().map(Revisions::revisionOf).toList());
	}

	private static RevisionNode revisionOf(RevisionStep step) {
		return Objects.requireNonNull(step.revision(), "A step of an upgrade or downgrade has a revision");
	}

	private List<RevisionInfo> infos(List<RevisionNode> nodes) {
		return nodes.stream().map(this::info).toList();
	}

	private RevisionInfo info(RevisionNode node) {
		return this.directory.get(node.id()).header().info();
	}

}
