package io.sqlbot.migrate.runtime;

import java.time.Duration;

import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.RetrySettings;
import org.jspecify.annotations.Nullable;

/**
 * Counts the attempts of a segment, and says how long to wait before the next.
 */
final class Retries {

	private final RetrySettings settings;

	private int segment;

	private int failed;

	private @Nullable OtherSession blocker;

	Retries(RetrySettings settings) {
		this.settings = settings;
	}

	/**
	 * Count an attempt that failed. One that came further than those before it begins a
	 * new count.
	 * @param segment the number of the segment that failed
	 * @param seen the session that it waited for, or {@code null} if none was seen
	 * @return how long to wait, or {@code null} to give up
	 */
	@Nullable Duration failed(int segment, @Nullable OtherSession seen) {
		if (segment != this.segment) {
			this.segment = segment;
			this.failed = 0;
			this.blocker = null;
		}
		this.failed++;
		this.blocker = (seen != null) ? seen : this.blocker;
		if (this.failed >= (long) this.settings.attempts() * this.settings.bursts()) {
			return null;
		}
		return (this.failed % this.settings.attempts() == 0) ? this.settings.rest() : this.settings.pause();
	}

	// the session that an attempt was last seen waiting for
	@Nullable OtherSession blocker() {
		return this.blocker;
	}

	// how many attempts of the segment failed in a row
	int count() {
		return this.failed;
	}

}
