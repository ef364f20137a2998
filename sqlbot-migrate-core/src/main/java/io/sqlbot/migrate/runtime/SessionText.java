package io.sqlbot.migrate.runtime;

import java.time.Duration;

import io.sqlbot.migrate.OtherSession;

/**
 * How another session is named in the log and in errors.
 */
public final class SessionText {

	private SessionText() {
	}

	/**
	 * Name a session.
	 * @param session the session
	 * @return such as "pid 4711 (application 'billing', client 10.0.0.5, in a transaction
	 * for 12 s): update item set price = $1"
	 */
	public static String of(OtherSession session) {
		StringBuilder text = new StringBuilder("pid ").append(session.pid()).append(" (");
		text.append((session.applicationName() != null) ? "application '" + session.applicationName() + "'"
				: "application unknown");
		if (session.client() != null) {
			text.append(", client ").append(session.client());
		}
		Duration age = session.age();
		if (age != null) {
			text.append(", in a transaction for ").append(of(age));
		}
		text.append(")");
		return text.append((session.query() != null) ? ": " + session.query() : ", its statement can't be seen")
			.toString();
	}

	/**
	 * Say how long.
	 * @param duration the duration
	 * @return it in the largest unit that leaves a number to read, such as "850 ms", "12
	 * s", "45 min" or "30 h"
	 */
	public static String of(Duration duration) {
		if (duration.toMillis() < 2000) {
			return duration.toMillis() + " ms";
		}
		if (duration.toSeconds() < 120) {
			return duration.toSeconds() + " s";
		}
		return (duration.toMinutes() < 120) ? duration.toMinutes() + " min" : duration.toHours() + " h";
	}

}
