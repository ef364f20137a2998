package io.sqlbot.migrate;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What holds in the transaction of each segment.
 *
 * @param mode how many transactions a run has
 * @param lockTimeout how long a statement waits for a lock on a table or the like before
 * the segment is rolled back and tried again; zero to wait for ever. To the millisecond
 * @param statementTimeout how long a statement may run; zero for ever. To the millisecond
 * @param role the role that the revisions run under, or {@code null} for that of the
 * connection
 */
public record SegmentSettings(TransactionMode mode, Duration lockTimeout, Duration statementTimeout,
		@Nullable String role) {

	/** How long a statement waits for a lock if nothing else is said. */
	public static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(5);

	public SegmentSettings {
		requireTimeout("lockTimeout", lockTimeout);
		requireTimeout("statementTimeout", statementTimeout);
		if (role != null && role.isBlank()) {
			throw new IllegalArgumentException("'role' must not be blank");
		}
	}

	/**
	 * The settings of an application that says nothing.
	 * @return the defaults
	 */
	public static SegmentSettings defaults() {
		return new SegmentSettings(TransactionMode.PER_SEGMENT, DEFAULT_LOCK_TIMEOUT, Duration.ZERO, null);
	}

	/**
	 * Change how many transactions a run has.
	 * @param mode the mode
	 * @return the changed copy
	 */
	public SegmentSettings withMode(TransactionMode mode) {
		return new SegmentSettings(mode, this.lockTimeout, this.statementTimeout, this.role);
	}

	/**
	 * Change how long a statement waits for a lock.
	 * @param lockTimeout the longest wait; zero for ever
	 * @return the changed copy
	 */
	public SegmentSettings withLockTimeout(Duration lockTimeout) {
		return new SegmentSettings(this.mode, lockTimeout, this.statementTimeout, this.role);
	}

	/**
	 * Change how long a statement may run.
	 * @param statementTimeout the longest time; zero for ever
	 * @return the changed copy
	 */
	public SegmentSettings withStatementTimeout(Duration statementTimeout) {
		return new SegmentSettings(this.mode, this.lockTimeout, statementTimeout, this.role);
	}

	/**
	 * Run the revisions under another role.
	 * @param role the role, or {@code null} for that of the connection
	 * @return the changed copy
	 */
	public SegmentSettings withRole(@Nullable String role) {
		return new SegmentSettings(this.mode, this.lockTimeout, this.statementTimeout, role);
	}

	private static void requireTimeout(String name, Duration timeout) {
		if (timeout.isNegative() || timeout.toMillis() > Integer.MAX_VALUE) {
			throw new IllegalArgumentException("'" + name + "' must be between 0 and 24 days, but is " + timeout);
		}
	}

}
