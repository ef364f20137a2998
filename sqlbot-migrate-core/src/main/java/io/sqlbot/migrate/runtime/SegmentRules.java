package io.sqlbot.migrate.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** What every revision sets to a name of its own. */
	static final String APPLICATION_NAME = "application_name";

	private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

	// a longer application_name is cut by the server
	private static final int NAME_BYTES = 63;

	static SegmentRules of(SegmentSettings settings, RevisionHeader header, Direction direction) {
		return new SegmentRules(settings, header.timeouts(), name(direction, header.id()));
	}

	static SegmentRules ofStamp() {
		return new SegmentRules(SegmentSettings.defaults(), SegmentTimeouts.NONE, name(Direction.STAMP, ""));
	}

	private static String name(Direction direction, String id) {
		String wanted = ("sqlbot-migrate " + direction.name().toLowerCase(Locale.ROOT) + " " + id).strip();
		// other characters than these come out as question marks
		String name = NOT_ASCII.matcher(wanted).replaceAll("?");
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
	 * The statements that make the rules hold until the end of the open transaction. All
	 * settings come in one: the driver looks through the whole call for each SET that it
	 * is told of, and the server looks up one call of a function sooner than ten.
	 * @param server what the server can do
	 * @return the statements
	 */
	List<String> inTransaction(ServerAbilities server) {
		String settings = settings(server).entrySet()
			.stream()
			.map((setting) -> "('" + setting.getKey() + "', " + Quoting.literal(setting.getValue()) + ")")
			.collect(Collectors.joining(", ", "select pg_catalog.set_config(name, value, true) from (values ",
					") as setting (name, value)"));
		return Stream.concat(Stream.of(settings), role().stream()).toList();
	}

	/**
	 * The settings that make all rules but the role hold.
	 * @param server what the server can do
	 * @return the values by name, in an order of their own
	 */
	Map<String, String> settings(ServerAbilities server) {
		Map<String, String> settings = server.inTransaction();
		settings.put("statement_timeout", Long.toString(statementTimeout().toMillis()));
		settings.put("lock_timeout", Long.toString(lockTimeout().toMillis()));
		settings.put("idle_in_transaction_session_timeout", "0");
		settings.put(APPLICATION_NAME, this.applicationName);
		return settings;
	}

	/**
	 * The statement that makes the role hold until the end of the open transaction.
	 * @return the statement, or none if no role is set
	 */
	List<String> role() {
		String role = this.settings.role();
		return (role != null) ? List.of("SET LOCAL ROLE " + Quoting.quote(new Identifier(role))) : List.of();
	}

	/**
	 * The same without what depends on the server, for a script that people read.
	 * @return the statements, each without a semicolon
	 */
	List<String> local() {
		List<String> statements = new ArrayList<>();
		statements.add("SET LOCAL statement_timeout = " + statementTimeout().toMillis());
		statements.add("SET LOCAL lock_timeout = " + lockTimeout().toMillis());
		statements.add("SET LOCAL idle_in_transaction_session_timeout = 0");
		statements.add("SET LOCAL application_name = " + Quoting.literal(this.applicationName));
		statements.addAll(role());
		return statements;
	}

	private Duration statementTimeout() {
		return orElse(this.timeouts.statement(), this.settings.statementTimeout());
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
		values.put(APPLICATION_NAME, this.applicationName);
		if (this.settings.role() != null) {
			values.put("role", this.settings.role());
		}
		return values;
	}

	private static Duration orElse(@Nullable Duration own, Duration general) {
		return (own != null) ? own : general;
	}

}
