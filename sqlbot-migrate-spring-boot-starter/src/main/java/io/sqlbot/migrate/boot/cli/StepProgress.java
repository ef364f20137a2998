package io.sqlbot.migrate.boot.cli;

import java.time.Duration;
import java.util.Locale;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far the steps have come: a line for each, and on a terminal a bar below them
 * while they run. Thread-safe.
 */
final class StepProgress implements MigrationListener, AutoCloseable {

	private final Terminal terminal;

	private @Nullable ProgressBar bar;

	private int total;

	private int begun;

	StepProgress(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public synchronized void onEvent(MigrationEvent event) {
		if (event instanceof MigrationEvent.PlanStarted started) {
			begin(started.revisions().size());
		}
		else if (event instanceof MigrationEvent.StepStarted started) {
			this.begun++;
			if (this.bar != null) {
				this.bar.step(this.begun, text(started.revision(), started.direction()));
			}
		}
		else if (event instanceof MigrationEvent.StatementStarted started && started.sql() != null) {
			running(started.revision().id() + ": " + started.sql());
		}
		else if (event instanceof MigrationEvent.IndexProgress index && this.bar != null) {
			this.bar
				.detail(index.phase() + ((index.total() > 0) ? " " + 100 * index.done() / index.total() + " %" : ""));
		}
		else if (event instanceof MigrationEvent.SegmentRetried retried) {
			note("Revision %s: attempt %d failed (SQLSTATE %s), the next one comes in %s".formatted(
					this.terminal.paint().id(retried.revision().id()), retried.attempt(), retried.sqlState(),
					Durations.text(retried.pause())));
		}
		else if (event instanceof MigrationEvent.LockAwaited awaited) {
			note("Another session is migrating this database; waiting since " + Durations.text(awaited.waited()));
		}
		else if (event instanceof MigrationEvent.StepFinished finished) {
			end(text(finished.revision(), finished.direction()), finished.duration(), null);
		}
		else if (event instanceof MigrationEvent.StepFailed failed) {
			end(text(failed.revision(), failed.direction()), failed.duration(), "failed");
		}
	}

	@Override
	public synchronized void close() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

	private void begin(int steps) {
		close();
		this.total = steps;
		this.begun = 0;
		if (this.terminal.interactive()) {
			this.bar = new ProgressBar(this.terminal, steps, System::nanoTime);
			this.bar.start();
		}
	}

	// in a pipe each step has one line, when it ends
	private void running(String text) {
		if (this.bar != null) {
			this.bar.running(text);
		}
	}

	private void note(String line) {
		if (this.bar != null) {
			this.bar.note(line);
		}
		else {
			this.terminal.err().println(line);
		}
	}

	private void end(String text, Duration duration, @Nullable String outcome) {
		// another instance may have done some of the steps
		int width = String.valueOf(this.total).length();
		String number = ("%" + width + "d").formatted(this.begun);
		String end = (outcome != null) ? ", " + this.terminal.paint().failure(outcome) : "";
		String line = "[%s/%d] %s (%s)%s".formatted(number, this.total, text, Durations.text(duration), end);
		if (this.bar != null) {
			this.bar.above(line, (outcome != null) ? this.begun - 1 : this.begun);
		}
		else {
			this.terminal.err().println(line);
		}
	}

	private String text(RevisionInfo revision, Direction direction) {
		String message = revision.message().lines().findFirst().orElse("");
		String step = direction.name().toLowerCase(Locale.ROOT) + " " + this.terminal.paint().id(revision.id());
		return message.isEmpty() ? step : step + ", " + message;
	}

}
