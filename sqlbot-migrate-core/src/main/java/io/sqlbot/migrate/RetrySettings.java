package io.sqlbot.migrate;

import java.time.Duration;

/**
 * How often a segment is tried again that lost against other sessions: it waited too long
 * for a lock, was the victim of a deadlock, or could not be serialised. Attempts come in
 * bursts: a few short ones, then a long rest in which the queue behind the lock drains.
 *
 * @param attempts how many attempts a burst has, at least 1
 * @param pause how long to wait between the attempts of a burst
 * @param bursts how many bursts there are, at least 1
 * @param rest how long to wait between bursts
 */
public record RetrySettings(int attempts, Duration pause, int bursts, Duration rest) {

	public RetrySettings {
		if (attempts < 1 || bursts < 1) {
			throw new IllegalArgumentException("'attempts' and 'bursts' must be at least 1");
		}
		if (pause.isNegative() || rest.isNegative()) {
			throw new IllegalArgumentException("'pause' and 'rest' must not be negative");
		}
	}

	/**
	 * The settings of an application that says nothing.
	 * @return the defaults
	 */
	public static RetrySettings defaults() {
		return new RetrySettings(3, Duration.ofSeconds(1), 5, Duration.ofSeconds(30));
	}

	/**
	 * Settings to give up at once.
	 * @return the settings
	 */
	public static RetrySettings none() {
		return new RetrySettings(1, Duration.ZERO, 1, Duration.ZERO);
	}

}
