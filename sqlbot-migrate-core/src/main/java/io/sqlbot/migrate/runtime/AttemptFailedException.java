package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.time.Duration;

import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to run a revision failed and was rolled back. Never leaves this package.
 */
final class AttemptFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient PreparedRevision revision;

	private final int segment;

	private final boolean begun;

	private final Duration duration;

	private final transient @Nullable OtherSession blocker;

	private final RuntimeException failure;

	AttemptFailedException(PreparedRevision revision, int segment, boolean begun, Duration duration,
			@Nullable OtherSession blocker, RuntimeException failure) {
		super(failure);
		this.revision = revision;
		this.segment = segment;
		this.begun = begun;
		this.duration = duration;
		this.blocker = blocker;
		this.failure = failure;
	}

	PreparedRevision revision() {
		return this.revision;
	}

	// the number of the segment that failed, from 1
	int segment() {
		return this.segment;
	}

	// whether a transaction had the lock
	boolean begun() {
		return this.begun;
	}

	Duration duration() {
		return this.duration;
	}

	// the session that it was last seen waiting for
	@Nullable OtherSession blocker() {
		return this.blocker;
	}

	RuntimeException failure() {
		return this.failure;
	}

	// whether a statement of a class failed that may have waited until its body was done
	boolean mayHaveWaited(Direction direction) {
		return this.failure instanceof StatementFailedException && this.revision.isJava()
				&& this.revision.isRecorded(direction) && !SqlFailure.isClash(sqlState())
				&& !LostConnection.isCauseOf(this.failure);
	}

	@Nullable String sqlState() {
		SQLException cause = SqlFailure.in(this.failure);
		return (cause != null) ? cause.getSQLState() : null;
	}

}
