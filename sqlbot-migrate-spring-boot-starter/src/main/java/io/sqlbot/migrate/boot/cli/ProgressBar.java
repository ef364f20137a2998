package io.sqlbot.migrate.boot.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The last line of a terminal while steps run: how many are done, how long the rest will
 * take, what runs. Drawn anew several times a second, as a step may take hours.
 * Thread-safe.
 */
final class ProgressBar implements AutoCloseable {

	private static final int BAR = 20;

	private static final int WIDTH = 79;

	private static final int REDRAWN_MILLIS = 200;

	private static final String ERASE = "\r\u001B[K";

	private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

	private final Terminal terminal;

	private final int total;

	private final LongSupplier nanoTime;

	private final long start;

	private int done;

	private long lastDone;

	private String running = "";

	private String detail = "";

	private long runningSince;

	private @Nullable ScheduledExecutorService clock;

	ProgressBar(Terminal terminal, int total, LongSupplier nanoTime) {
		this.terminal = terminal;
		this.total = total;
		this.nanoTime = nanoTime;
		this.start = nanoTime.getAsLong();
		this.lastDone = this.start;
		this.runningSince = this.start;
	}

	synchronized void start() {
		this.clock = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "migrate-progress");
			thread.setDaemon(true);
			return thread;
		});
		this.clock.scheduleAtFixedRate(this::draw, REDRAWN_MILLIS, REDRAWN_MILLIS, TimeUnit.MILLISECONDS);
	}

	synchronized void step(int number, String text) {
		this.done = number - 1;
		running(text);
		draw();
	}

	synchronized void running(String text) {
		this.running = COLOUR.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
		this.detail = "";
		this.runningSince = this.nanoTime.getAsLong();
	}

	// how far what runs has come
	synchronized void detail(String text) {
		this.detail = text;
	}

	/**
	 * Write a line that stays, about something that goes on.
	 * @param line the line
	 */
	synchronized void note(String line) {
		this.terminal.err().print(ERASE + line + System.lineSeparator());
		draw();
	}

	/**
	 * Write a line that stays.
	 * @param line the line
	 * @param done how many steps are done now
	 */
	synchronized void above(String line, int done) {
		this.done = done;
		this.lastDone = this.nanoTime.getAsLong();
		this.running = "";
		note(line);
	}

	@Override
	public synchronized void close() {
		if (this.clock != null) {
			this.clock.shutdownNow();
			this.clock = null;
			this.terminal.err().print(ERASE);
			this.terminal.err().flush();
		}
	}

	synchronized void draw() {
		if (this.clock != null) {
			this.terminal.err().print(ERASE + line());
			this.terminal.err().flush();
		}
	}

	synchronized String line() {
		int filled = (this.total == 0) ? BAR : BAR * this.done / this.total;
		StringBuilder line = new StringBuilder("[").append("#".repeat(filled))
			.append("-".repeat(BAR - filled))
			.append("] ")
			.append(this.done)
			.append('/')
			.append(this.total);
		if (this.done > 0 && this.done < this.total) {
			line.append(", ").append(Durations.clock(left())).append(" left");
		}
		if (!this.running.isEmpty()) {
			Duration since = Duration.ofNanos(this.nanoTime.getAsLong() - this.runningSince);
			line.append(", ").append(Durations.clock(since)).append(": ");
			if (!this.detail.isEmpty()) {
				line.append(this.detail).append(": ");
			}
			line.append(this.running);
		}
		return (line.length() <= WIDTH) ? line.toString() : line.substring(0, WIDTH - 1) + "…";
	}

	// as if the steps to come took as long as those before
	private Duration left() {
		long perStep = (this.lastDone - this.start) / this.done;
		long now = this.nanoTime.getAsLong() - this.lastDone;
		return Duration.ofNanos(Math.max(0, perStep * (this.total - this.done) - now));
	}

}
