package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.script.RevisionHeader;
import io.sqlbot.migrate.script.SegmentTimeouts;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What holds in the session while a revision runs: its timeouts, its role, and the name
 * by which others recognise it in {@code pg_stat_activity}.
 *
 * @param settings what holds if the revision says nothing
 * @param timeouts what the revision says
 * @param applicationName the name
 */
record SegmentRules(SegmentSettings settings, SegmentTimeouts timeouts, String applicationName) {

	// PostgreSQL 17 and later have it; last comes a SET, which leaves no snapshot behind
	private static final String NO_TRANSACTION_TIMEOUT = "select pg_catalog.set_config('transaction_timeout', '0', true)"
			+ " where pg_catalog.current_setting('transaction_timeout', true) is not null; ";

	// a longer application_name is cut by the server
	private static final int NAME_BYTES = 63;

	static SegmentRules of(SegmentSettings settings, RevisionHeader header, Direction direction) {
		return new SegmentRules(settings, header.timeouts(), name(direction, header.id()));
	}

	static SegmentRules ofStamp() {
		return new SegmentRules(SegmentSettings.defaults(), SegmentTimeouts.NONE, name(Direction.STAMP, ""));
	}

	private static String name(Direction direction, String id) {
		// other characters than these come out as question marks
		String name = ("sqlbot-migrate " + direction.name().toLowerCase(Locale.ROOT) + " " + id).strip()
			.replaceAll("[^ -~]", "?");
		return (name.length() > NAME_BYTES) ? name.substring(0, NAME_BYTES) : name;
	}

	/**
	 * How long a statement in a transaction waits for a lock.
	 * @return the longest wait; zero for ever
	 */
	Duration lockTimeout() {
		return orElse(this.timeouts.lock(), this.settings.lockTimeout());
	}

	/**
	 * How long a statement outside of a transaction waits for a lock: for ever if the
	 * revision does not say otherwise, as one that is stopped leaves half of its work.
	 * @return the longest wait; zero for ever
	 */
	Duration lockTimeoutAlone() {
		return orElse(this.timeouts.lock(), Duration.ZERO);
	}

	/**
	 * The statements that make the rules hold until the end of the open transaction.
	 * @return the SQL, without a closing semicolon
	 */
	String inTransaction() {
		return NO_TRANSACTION_TIMEOUT + String.join("; ", local());
	}

	/**
	 * The same, for a script that people read.
	 * @return the statements, each without a semicolon
	 */
	List<String> local() {
		List<String> statements = new ArrayList<>();
		statements.add("SET LOCAL statement_timeout = "
				+ orElse(this.timeouts.statement(), this.settings.statementTimeout()).toMillis());
		statements.add("SET LOCAL lock_timeout = " + lockTimeout().toMillis());
		statements.add("SET LOCAL idle_in_transaction_session_timeout = 0");
		statements.add("SET LOCAL application_name = " + Quoting.literal(this.applicationName));
		if (this.settings.role() != null) {
			statements.add("SET LOCAL ROLE " + Quoting.quote(new Identifier(this.settings.role())));
		}
		return statements;
	}

	/**
	 * The settings that make the rules hold in the session, for a statement outside of a
	 * transaction. {@link SessionSettings#restoration()} ends it.
	 * @return the values by name
	 */
	Map<String, String> alone() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("statement_timeout", orElse(this.timeouts.statement(), Duration.ZERO).toMillis() + "ms");
		values.put("lock_timeout", lockTimeoutAlone().toMillis() + "ms");
		values.put("application_name", this.applicationName);
		if (this.settings.role() != null) {
			values.put("role", this.settings.role());
		}
		return values;
	}

	private static Duration orElse(@Nullable Duration own, Duration general) {
		return (own != null) ? own : general;
	}

}
