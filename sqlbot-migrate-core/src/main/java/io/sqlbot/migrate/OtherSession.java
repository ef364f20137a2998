package io.sqlbot.migrate;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A session of the database server that stands in the way, as far as the role may see it
 * ({@code pg_stat_activity} in the PostgreSQL manual, section 27.2.3).
 *
 * @param pid the process id of its backend
 * @param applicationName its {@code application_name}, or {@code null} if it is not known
 * @param client the address it comes from, or {@code null} if it is local or not known
 * @param query the statement it runs or ran last, its beginning where it is long, or
 * {@code null} if it is not known
 * @param age how long its transaction is open, or {@code null} if it is not known
 */
public record OtherSession(int pid, @Nullable String applicationName, @Nullable String client, @Nullable String query,
		@Nullable Duration age) {
}
