package io.sqlbot.migrate.boot.cli;

import java.time.Duration;
import java.util.Locale;

/**
 * Durations as people read them.
 */
final class Durations {

	private static final long SECOND = 1000;

	private static final long MINUTE = 60 * SECOND;

	private Durations() {
	}

	static String text(Duration duration) {
		long millis = duration.toMillis();
		if (millis < SECOND) {
			return millis + " ms";
		}
		if (millis < MINUTE) {
			return String.format(Locale.ROOT, "%.1f s", millis / (double) SECOND);
		}
		return clock(duration);
	}

	static String clock(Duration duration) {
		long seconds = duration.toSeconds();
		long hours = seconds / 3600;
		String tail = "%02d".formatted(seconds % 60);
		return (hours > 0) ? "%d:%02d:%s h".formatted(hours, seconds / 60 % 60, tail)
				: "%d:%s min".formatted(seconds / 60, tail);
	}

}
