package io.sqlbot.migrate.boot.web;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import io.sqlbot.migrate.boot.autoconfigure.MaintenanceMode;

import org.springframework.util.function.SingletonSupplier;

/**
 * Which requests are refused until the schema is current, and how.
 */
final class MaintenanceAnswer {

	private final MaintenanceMode mode;

	private final long retryAfter;

	private final Supplier<Set<String>> passed;

	/**
	 * Create the answer.
	 * @param mode tells when it is not needed any more
	 * @param retryAfter how long clients are told to wait
	 * @param passed the paths that are served all the same, with what is below them;
	 * asked for at the first request
	 */
	MaintenanceAnswer(MaintenanceMode mode, Duration retryAfter, Supplier<Set<String>> passed) {
		this.mode = mode;
		// the header knows whole seconds, and 0 would have clients ask at once
		this.retryAfter = Math.max(1, retryAfter.plusMillis(999).toSeconds());
		this.passed = SingletonSupplier.of(passed);
	}

	boolean refuses(String path) {
		return !this.mode.isOver() && this.passed.get().stream().noneMatch((it) -> isAtOrBelow(path, it));
	}

	String retryAfter() {
		return String.valueOf(this.retryAfter);
	}

	String text() {
		return "The database is being upgraded. Try again in " + this.retryAfter
				+ ((this.retryAfter == 1) ? " second.\n" : " seconds.\n");
	}

	private static boolean isAtOrBelow(String path, String passed) {
		return path.equals(passed) || path.startsWith(passed + "/");
	}

}
