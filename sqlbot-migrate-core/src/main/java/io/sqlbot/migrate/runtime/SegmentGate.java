package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.Checksum;
import io.sqlbot.migrate.script.PreparedRevision;

/**
 * Where each segment of one revision begins: with a transaction that has the lock, in a
 * database that is still where the step starts from.
 *
 * @param context what the steps of the run share
 * @param revision the revision
 * @param direction which way it runs
 * @param before the version rows that the step starts from
 */
record SegmentGate(StepContext context, PreparedRevision revision, Direction direction, Set<String> before) {

	/**
	 * Begin a transaction and wait for the lock.
	 * @param connection the connection
	 * @return how many segments of the revision are committed
	 * @throws RowsMovedException if the version rows are not those that the step starts
	 * from
	 */
	int begin(BorrowedConnection connection) {
		open(connection);
		return committed();
	}

	// the same, with all that was found
	SegmentStart open(BorrowedConnection connection) {
		SegmentStart start = waitForLock(connection);
		if (!start.rows().equals(this.before)) {
			throw new RowsMovedException(start.rows());
		}
		requireUnchanged(progress());
		return start;
	}

	/**
	 * Whether all that the segment needs to know is known, so that it can begin with what
	 * is sent first.
	 * @param pid the pid of the backend, as the driver knows it
	 * @return {@code true} if {@link #openAhead} will do
	 */
	boolean mayGoAhead(int pid) {
		return this.context.progress().isKnown() && this.context.headStart().isGiven(pid);
	}

	/**
	 * Let the transaction begin with statements that need no answer, as the server checks
	 * what is known.
	 * @param connection the connection
	 * @return the statements
	 */
	List<String> openAhead(BorrowedConnection connection) {
		requireUnchanged(progress());
		leaveAutoCommit(connection);
		OwnTables tables = this.context.preflight().tables();
		PreparedStatements prepared = this.context.headStart().prepared();
		List<String> statements = new ArrayList<>();
		statements.add("begin isolation level read committed, read write");
		statements.addAll(prepared.run(HeadStart.lock(tables)));
		// by a statement of its own, which sees what was committed before the lock was
		// free
		statements.addAll(prepared.run(HeadStart.begin(tables, this.before, this.context.progress().newest(),
				segmentRules().settings(server()))));
		statements.addAll(segmentRules().role());
		return statements;
	}

	private void requireUnchanged(Progress progress) {
		if (progress.segments() > 0 && Checksum.differ(this.direction, progress.checksum(), this.revision.checksum())) {
			throw new PartialRevisionChangedException(this.revision.header().id(), this.revision.header().source(),
					progress.segments());
		}
	}

	/**
	 * How far the revision was when the transaction began.
	 * @return how many of its segments are committed
	 */
	int committed() {
		return progress().segments();
	}

	/**
	 * The statements that say what holds in the transaction.
	 * @return the statements
	 */
	List<String> rules() {
		return segmentRules().inTransaction(server());
	}

	private SegmentRules segmentRules() {
		return this.context.rules(this.revision, this.direction);
	}

	private ServerAbilities server() {
		return this.context.preflight().server();
	}

	private Progress progress() {
		return this.context.progress().of(this.revision.header().id());
	}

	private void leaveAutoCommit(BorrowedConnection connection) {
		try {
			connection.jdbc().setAutoCommit(false);
		}
		catch (SQLException ex) {
			throw couldNotBegin(ex);
		}
	}

	private DatabaseAccessException couldNotBegin(SQLException ex) {
		return new DatabaseAccessException(
				"The transaction of revision '" + this.revision.header().id() + "' could not begin", ex);
	}

	private SegmentStart waitForLock(BorrowedConnection connection) {
		List<String> rules = rules();
		OwnTables tables = this.context.preflight().tables();
		try {
			return this.context.lockWait()
				.obtain(connection.jdbc(), () -> SegmentStart.tryBegin(connection.jdbc(), tables,
						this.context.progress(), this.direction, rules));
		}
		catch (SQLException ex) {
			throw couldNotBegin(ex);
		}
	}

}
