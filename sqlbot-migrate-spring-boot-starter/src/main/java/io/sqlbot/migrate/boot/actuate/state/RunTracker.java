package io.sqlbot.migrate.boot.actuate.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Knows what an engine is doing just now, from what it tells. Several threads may run one
 * engine at once; shown is the one that has come the farthest. Thread-safe.
 */
public final class RunTracker implements MigrationListener {

	private final Map<Long, TrackedRun> runs = new LinkedHashMap<>();

	private @Nullable String failure;

	@Override
	public synchronized void onEvent(MigrationEvent event) {
		long thread = Thread.currentThread().getId();
		if (event instanceof MigrationEvent.PlanFinished || event instanceof MigrationEvent.Stamped) {
			this.runs.remove(thread);
			this.failure = null;
		}
		else if (event instanceof MigrationEvent.PlanFailed failed) {
			this.runs.remove(thread);
			// others may hold secrets
			this.failure = (failed.failure() instanceof MigrationException it) ? it.getMessage()
					: failed.failure().getClass().getName();
		}
		else if (event instanceof MigrationEvent.IndexProgress progress) {
			this.runs.values()
				.stream()
				.filter((run) -> run.isAt(progress.revision()))
				.forEach((run) -> run.note(event));
		}
		else if (event instanceof MigrationEvent.LockWaitEnded && isOnlyWaiting(thread)) {
			// nothing else may follow, as after the wait of a stamp that fails
			this.runs.remove(thread);
		}
		else if (begins(event) || this.runs.containsKey(thread)) {
			this.runs.computeIfAbsent(thread, (id) -> new TrackedRun(Thread.currentThread(), Instant.now()))
				.note(event);
		}
	}

	private boolean isOnlyWaiting(long thread) {
		TrackedRun run = this.runs.get(thread);
		return run == null || !run.hasBegun();
	}

	private static boolean begins(MigrationEvent event) {
		return event instanceof MigrationEvent.PlanStarted || event instanceof MigrationEvent.LockAwaited
				|| event instanceof MigrationEvent.StepStarted;
	}

	/**
	 * Tell whether anything is being done, or waited for.
	 * @return whether it is
	 */
	public synchronized boolean isActive() {
		return active().isPresent();
	}

	/**
	 * Tell what is being done.
	 * @return the run, or {@code null} if there is none
	 */
	public synchronized @Nullable RunDescriptor describe() {
		return active().map(TrackedRun::describe).orElse(null);
	}

	/**
	 * Why the last run failed.
	 * @return the failure, or {@code null} if it did not fail, or there was none
	 */
	public synchronized @Nullable String failure() {
		return this.failure;
	}

	private Optional<TrackedRun> active() {
		this.runs.values().removeIf((run) -> run.isOver());
		return this.runs.values().stream().reduce((first, second) -> first.isWaiting() ? second : first);
	}

}
