package io.sqlbot.migrate.runtime;

import java.time.Duration;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.revision.Direction;

/**
 * Runs something again that lost against another session. What was committed stays, and
 * the next attempt goes on after it, as after a crash. While it rests, nothing is locked.
 *
 * @param context what the steps of the run share
 * @param direction which way they run
 */
record Attempts(StepContext context, Direction direction) {

	/**
	 * Run it until it is done, or fails for good.
	 * @param attempt begins from the beginning each time
	 * @throws io.sqlbot.migrate.error.MigrationException if it fails; recorded where
	 * anything had begun
	 */
	void run(Attempt attempt) {
		Retries retries = new Retries(this.context.settings().retries());
		boolean together = true;
		boolean done = false;
		while (!done) {
			try {
				attempt.run(together);
				done = true;
			}
			catch (HeadStartLostException ex) {
				this.context.headStart().lose();
			}
			catch (AttemptFailedException ex) {
				if (together && ex.mayHaveWaited(this.direction)) {
					// one by one, so that it fails on its line, where it may be expected
					together = false;
				}
				else {
					pauseAfter(ex, retries);
				}
			}
		}
	}

	private void pauseAfter(AttemptFailedException failed, Retries retries) {
		String state = failed.sqlState();
		Duration pause = retries.failed(failed.segment(), failed.blocker());
		if (state == null || !SqlFailure.isClash(state) || pause == null) {
			throw report(failed, retries);
		}
		this.context.listener()
			.onEvent(new MigrationEvent.SegmentRetried(failed.revision().header().info(), this.direction,
					failed.segment(), retries.count(), state, failed.blocker(), pause));
		try {
			Thread.sleep(pause.toMillis());
		}
		catch (InterruptedException ex) {
			RuntimeException failure = report(failed, retries);
			Thread.currentThread().interrupt();
			throw failure;
		}
	}

	private RuntimeException report(AttemptFailedException failed, Retries retries) {
		return new FailureRecord(this.context, this.direction).of(failed, retries);
	}

	/**
	 * Runs it from the beginning.
	 */
	@FunctionalInterface
	interface Attempt {

		/**
		 * Run it.
		 * @param together whether statements may be sent together
		 */
		void run(boolean together);

	}

}
