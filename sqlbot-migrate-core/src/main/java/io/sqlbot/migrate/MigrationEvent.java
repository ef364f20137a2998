package io.sqlbot.migrate;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link MigrationListener} is told.
 */
public sealed interface MigrationEvent {

	/**
	 * Steps are about to run.
	 *
	 * @param revisions the revisions in order
	 * @param direction which way
	 */
	record PlanStarted(List<RevisionInfo> revisions, Direction direction) implements MigrationEvent {

		public PlanStarted {
			revisions = List.copyOf(revisions);
		}

	}

	/**
	 * The database was dumped, before the first step.
	 *
	 * @param file the dump
	 * @param bytes its size
	 * @param duration how long it took
	 */
	record BackupFinished(Path file, long bytes, Duration duration) implements MigrationEvent {
	}

	/**
	 * A revision begins. Where the run is a single transaction that is tried again, all
	 * of its revisions begin again.
	 *
	 * @param revision the revision
	 * @param direction which way it runs
	 */
	record StepStarted(RevisionInfo revision, Direction direction) implements MigrationEvent {
	}

	/**
	 * A revision is done and committed. Where the run is a single transaction, this comes
	 * for each revision after the commit, and never for one that was rolled back.
	 *
	 * @param revision the revision
	 * @param direction which way it ran
	 * @param duration how long it took
	 */
	record StepFinished(RevisionInfo revision, Direction direction, Duration duration) implements MigrationEvent {
	}

	/**
	 * A revision failed and was rolled back. Where the run is a single transaction, so
	 * were all that began before.
	 *
	 * @param revision the revision
	 * @param direction which way it ran
	 * @param duration how long it took
	 * @param failure why
	 */
	record StepFailed(RevisionInfo revision, Direction direction, Duration duration,
			RuntimeException failure) implements MigrationEvent {
	}

	/**
	 * A statement begins. Statements that are sent together are told of one after the
	 * other: of the first before it is sent, of one that takes long within about half a
	 * second of its beginning, where there is a second connection to see it by, and of
	 * the others when all are done.
	 *
	 * @param revision the revision that it belongs to
	 * @param direction which way it runs
	 * @param segment the number of its segment, from 1
	 * @param sql the statement, its beginning where it is long; {@code null} if the
	 * revision is marked sensitive
	 */
	record StatementStarted(RevisionInfo revision, Direction direction, int segment,
			@Nullable String sql) implements MigrationEvent {
	}

	/**
	 * Another session is migrating the same database. Comes again once in a while.
	 *
	 * @param holder the session that has the lock, or {@code null} if it is gone already
	 * or can't be seen
	 * @param waited how long this one has waited
	 */
	record LockAwaited(@Nullable OtherSession holder, Duration waited) implements MigrationEvent {
	}

	/**
	 * The wait for another instance is over. Comes once after {@link LockAwaited},
	 * however often that came.
	 *
	 * @param obtained whether the lock was obtained; the run fails otherwise
	 * @param waited how long it took
	 */
	record LockWaitEnded(boolean obtained, Duration waited) implements MigrationEvent {
	}

	/**
	 * A segment lost against another session, was rolled back, and will be tried again.
	 *
	 * @param revision the revision
	 * @param direction which way it runs
	 * @param segment the number of the segment, from 1
	 * @param attempt the number of the attempt that failed, from 1
	 * @param sqlState why: 55P03, 40P01 or 40001
	 * @param blocker the session in the way, or {@code null} if it is gone already or
	 * can't be seen
	 * @param pause how long until the next attempt
	 */
	record SegmentRetried(RevisionInfo revision, Direction direction, int segment, int attempt, String sqlState,
			@Nullable OtherSession blocker, Duration pause) implements MigrationEvent {
	}

	/**
	 * How far the server has come with an index ({@code pg_stat_progress_create_index}).
	 * Comes while the statement runs, about twice a second, on another thread than the
	 * rest. Nothing comes where no second connection can be had.
	 *
	 * @param revision the revision
	 * @param direction which way it runs
	 * @param phase what the server is doing, in its own words
	 * @param done how many blocks, or else tuples, of the phase are done
	 * @param total how many there are; 0 if the server does not say
	 */
	record IndexProgress(RevisionInfo revision, Direction direction, String phase, long done,
			long total) implements MigrationEvent {
	}

	/**
	 * All steps are done.
	 *
	 * @param direction which way they ran
	 * @param steps what was done by this call
	 * @param duration how long it took, waiting included
	 */
	record PlanFinished(Direction direction, List<StepResult> steps, Duration duration) implements MigrationEvent {

		public PlanFinished {
			steps = List.copyOf(steps);
		}

	}

	/**
	 * The version rows were set without running anything.
	 *
	 * @param before the rows before
	 * @param after the rows now
	 * @param duration how long it took, waiting included
	 */
	record Stamped(Set<String> before, Set<String> after, Duration duration) implements MigrationEvent {

		public Stamped {
			before = Collections.unmodifiableSet(new LinkedHashSet<>(before));
			after = Collections.unmodifiableSet(new LinkedHashSet<>(after));
		}

	}

	/**
	 * A run failed: in a revision, which was told before, or around its revisions, such
	 * as for a lock that was not obtained or a target that can't be reached. The caller
	 * gets the failure, too. May come without {@link PlanStarted}.
	 *
	 * @param direction which way it ran
	 * @param duration how long it took, waiting included
	 * @param failure why
	 */
	record PlanFailed(Direction direction, Duration duration, Throwable failure) implements MigrationEvent {
	}

}
