package io.sqlbot.migrate.boot.actuate.state;

import io.sqlbot.migrate.OtherSession;
import org.jspecify.annotations.Nullable;

/**
 * Another session of the database server. What it runs is not told, as it may be secret.
 *
 * @param pid the process id of its backend
 * @param applicationName its {@code application_name}, or {@code null}
 * @param client the address it comes from, or {@code null}
 * @param ageMs how long its transaction is open, in milliseconds, or {@code null}
 */
public record SessionDescriptor(int pid, @Nullable String applicationName, @Nullable String client,
		@Nullable Long ageMs) {

	/**
	 * Describe a session.
	 * @param session the session, or {@code null}
	 * @return its description, or {@code null} without one
	 */
	public static @Nullable SessionDescriptor of(@Nullable OtherSession session) {
		return (session != null) ? new SessionDescriptor(session.pid(), session.applicationName(), session.client(),
				(session.age() != null) ? session.age().toMillis() : null) : null;
	}

}
