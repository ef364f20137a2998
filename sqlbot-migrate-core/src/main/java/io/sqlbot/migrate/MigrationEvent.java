package io.sqlbot.migrate;

import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.revision.Direction;

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
	 * A revision begins.
	 *
	 * @param revision the revision
	 * @param direction which way it runs
	 */
	record StepStarted(RevisionInfo revision, Direction direction) implements MigrationEvent {
	}

	/**
	 * A revision is done and committed.
	 *
	 * @param revision the revision
	 * @param direction which way it ran
	 * @param duration how long it took
	 */
	record StepFinished(RevisionInfo revision, Direction direction, Duration duration) implements MigrationEvent {
	}

	/**
	 * A revision failed and was rolled back.
	 *
	 * @param revision the revision
	 * @param direction which way it ran
	 * @param duration how long it took
	 * @param failure why
	 */
	record StepFailed(RevisionInfo revision, Direction direction, Duration duration,
			RuntimeException failure) implements MigrationEvent {
	}

}
