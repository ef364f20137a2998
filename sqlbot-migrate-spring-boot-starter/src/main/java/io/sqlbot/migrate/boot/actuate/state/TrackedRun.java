package io.sqlbot.migrate.boot.actuate.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.actuate.state.RunDescriptor.IndexDescriptor;
import io.sqlbot.migrate.boot.actuate.state.RunDescriptor.RetryDescriptor;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What one thread's run told last. Not thread-safe.
 */
final class TrackedRun {

	private final Thread thread;

	private final Instant started;

	private Instant heard;

	private List<RevisionInfo> plan = List.of();

	private @Nullable Direction direction;

	private @Nullable RevisionInfo revision;

	private @Nullable Integer segment;

	private @Nullable String statement;

	private @Nullable IndexDescriptor index;

	private MigrationEvent.@Nullable LockAwaited waiting;

	private int retries;

	private @Nullable RetryDescriptor retry;

	TrackedRun(Thread thread, Instant started) {
		this.thread = thread;
		this.started = started;
		this.heard = started;
	}

	boolean isAt(RevisionInfo revision) {
		return revision.equals(this.revision);
	}

	boolean isWaiting() {
		return this.waiting != null;
	}

	boolean hasBegun() {
		return this.direction != null;
	}

	boolean isOver() {
		return !this.thread.isAlive();
	}

	void note(MigrationEvent event) {
		this.heard = Instant.now();
		if (event instanceof MigrationEvent.LockAwaited awaited) {
			this.waiting = awaited;
			return;
		}
		this.waiting = null;
		if (event instanceof MigrationEvent.PlanStarted begun) {
			this.plan = begun.revisions();
			this.direction = begun.direction();
		}
		else if (event instanceof MigrationEvent.StepStarted begun) {
			beginStep(begun);
		}
		else if (event instanceof MigrationEvent.StatementStarted begun) {
			this.segment = begun.segment();
			this.statement = begun.sql();
			this.index = null;
			this.retry = null;
		}
		else if (event instanceof MigrationEvent.IndexProgress progress) {
			this.index = index(progress);
		}
		else if (event instanceof MigrationEvent.SegmentRetried retried) {
			this.retries++;
			this.retry = new RetryDescriptor(retried.attempt(), retried.sqlState(), retried.pause().toMillis(),
					SessionDescriptor.of(retried.blocker()));
		}
	}

	private void beginStep(MigrationEvent.StepStarted begun) {
		this.revision = begun.revision();
		this.direction = begun.direction();
		this.segment = null;
		this.statement = null;
		this.index = null;
		this.retry = null;
	}

	private static IndexDescriptor index(MigrationEvent.IndexProgress progress) {
		boolean known = progress.total() > 0;
		return new IndexDescriptor(progress.phase(), progress.done(), progress.total(),
				known ? (int) Math.min(100, progress.done() * 100 / progress.total()) : null);
	}

	private List<String> remaining(@Nullable RevisionInfo at) {
		return this.plan.subList(this.plan.indexOf(at) + 1, this.plan.size()).stream().map(RevisionInfo::id).toList();
	}

	RunDescriptor describe() {
		RevisionInfo at = this.revision;
		MigrationEvent.LockAwaited wait = this.waiting;
		Instant now = Instant.now();
		return new RunDescriptor((this.direction != null) ? this.direction.name().toLowerCase(Locale.ROOT) : null,
				(wait != null) ? "waiting" : "running", this.plan.indexOf(at) + 1, this.plan.size(),
				(at != null) ? at.id() : null, (at != null) ? at.message() : null, remaining(at), this.segment,
				this.statement, this.index, (wait != null) ? SessionDescriptor.of(wait.holder()) : null,
				(wait != null) ? wait.waited().plus(Duration.between(this.heard, now)).toMillis() : null, this.retries,
				this.retry, this.started, Duration.between(this.started, now).toMillis());
	}

}
