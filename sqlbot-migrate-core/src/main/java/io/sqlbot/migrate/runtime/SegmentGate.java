package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
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
		Progress progress = progress();
		if (progress.segments() > 0 && Checksum.differ(this.direction, progress.checksum(), this.revision.checksum())) {
			throw new PartialRevisionChangedException(this.revision.header().id(), this.revision.header().source(),
					progress.segments());
		}
		return start;
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
		return this.context.rules(this.revision, this.direction).inTransaction(this.context.preflight().server());
	}

	private Progress progress() {
		return this.context.progress().of(this.revision.header().id());
	}

	private SegmentStart waitForLock(BorrowedConnection connection) {
		String id = this.revision.header().id();
		List<String> rules = rules();
		OwnTables tables = this.context.preflight().tables();
		try {
			return this.context.lockWait()
				.obtain(connection.jdbc(), () -> SegmentStart.tryBegin(connection.jdbc(), tables,
						this.context.progress(), this.direction, rules));
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The transaction of revision '" + id + "' could not begin", ex);
		}
	}

}
