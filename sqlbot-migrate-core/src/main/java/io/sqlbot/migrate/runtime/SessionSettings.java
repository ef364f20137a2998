package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What the pool, or the application, had set in the session before it was borrowed. A
 * revision may do to the session what it likes; each segment ends with a session as it
 * was, because the next one may run elsewhere: in another instance, or behind a pooler on
 * another server connection.
 *
 * @param role the role that was set, or {@code null} for none
 * @param values the settings that were set
 * @param foreign whether anything runs in the session but the engine's own statements
 */
record SessionSettings(@Nullable String role, Map<String, String> values, boolean foreign) {

	// what DISCARD ALL does, which PostgreSQL refuses inside a transaction
	private static final List<String> DISCARD = List.of("close all", "reset session authorization", "reset all",
			"unlisten *", "deallocate all", "discard temp");

	// looks at every lock of the transaction, so it is not asked for in the midst of one
	private static final String UNLOCK = "pg_catalog.pg_advisory_unlock_all()";

	private static final String NO_WAIT = """
			pg_catalog.set_config('synchronous_commit',
			  case when pg_catalog.current_setting('synchronous_commit') in ('on', 'local') then 'off'
			       else pg_catalog.current_setting('synchronous_commit') end, true)""";

	SessionSettings {
		values = Map.copyOf(values);
	}

	SessionSettings(@Nullable String role, Map<String, String> values) {
		this(role, values, true);
	}

	/**
	 * For a run that executes nothing but the engine's own statements, which leave no
	 * trace.
	 * @return settings that need no restoration
	 */
	SessionSettings untouched() {
		return new SessionSettings(this.role, this.values, false);
	}

	/**
	 * The same as {@link #restoration()} for a transaction that ends right afterwards:
	 * its deferred triggers come first, as they may need the revision's own search path.
	 * @param waits whether the commit waits for the disk, if these settings say so
	 * @return the statements
	 */
	List<String> ending(boolean waits) {
		if (!this.foreign) {
			return waits ? List.of() : List.of("select " + NO_WAIT);
		}
		Stream<String> calls = Stream.concat(Stream.of(UNLOCK), settings());
		List<String> statements = new ArrayList<>(List.of("set constraints all immediate"));
		statements.addAll(reset(waits ? calls : Stream.concat(calls, Stream.of(NO_WAIT))));
		return statements;
	}

	/**
	 * The statements that bring the session back to these settings, whatever it has now.
	 * They may run in a transaction, and then take effect with it. A setting of the
	 * user's own, such as {@code my.name}, is lost: the server does not list them.
	 * @return the SQL, each statement closed by a semicolon
	 */
	String restoration() {
		return reset(Stream.concat(Stream.of(UNLOCK), settings())).stream()
			.map((statement) -> statement + "; ")
			.collect(Collectors.joining());
	}

	/**
	 * The same where the transaction goes on, except that advisory locks are kept until
	 * it ends, and that the next revision sets its own name.
	 * @return the statements
	 */
	List<String> withinTransaction() {
		return reset(settings(SegmentRules.APPLICATION_NAME));
	}

	private Stream<String> settings(String... but) {
		return this.values.entrySet()
			.stream()
			.filter((setting) -> !List.of(but).contains(setting.getKey()))
			.map((setting) -> "pg_catalog.set_config(" + Quoting.literal(setting.getKey()) + ", "
					+ Quoting.literal(setting.getValue()) + ", false)");
	}

	private List<String> reset(Stream<String> calls) {
		if (!this.foreign) {
			return List.of();
		}
		List<String> statements = new ArrayList<>(DISCARD);
		statements.add((this.role != null) ? "set role " + Quoting.quote(new Identifier(this.role)) : "reset role");
		// one statement for all is read and planned once
		String select = calls.collect(Collectors.joining(", "));
		if (!select.isEmpty()) {
			statements.add("select " + select);
		}
		return statements;
	}

}
