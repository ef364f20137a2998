package io.sqlbot.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	private static final List<String> KEPT = DISCARD.stream().filter((sql) -> !sql.startsWith("deallocate")).toList();

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
	 * @param ending how it ends
	 * @return the statements
	 */
	List<String> ending(Ending ending) {
		if (!this.foreign) {
			return ending.waits() ? List.of() : List.of("select " + NO_WAIT);
		}
		List<String> statements = new ArrayList<>(List.of("set constraints all immediate"));
		List<String> calls = new ArrayList<>();
		if (ending.kept() != null) {
			statements.addAll(KEPT);
			// before the settings, which the revision's role may not be allowed
			calls.add("pg_catalog.set_config('role', " + Quoting.literal((this.role != null) ? this.role : "none")
					+ ", false)");
			calls.add(PreparedStatements.onlyThese());
		}
		else {
			statements.addAll(reset());
		}
		calls.add(UNLOCK);
		calls.addAll(settings());
		if (!ending.waits()) {
			calls.add(NO_WAIT);
		}
		statements.addAll(ending.run(new OwnStatement(ending.waits() ? "restore" : "restore_without_waiting", List.of(),
				(none) -> select(calls))));
		return statements;
	}

	/**
	 * The statements that bring the session back to these settings, whatever it has now.
	 * They may run in a transaction, and then take effect with it. A setting of the
	 * user's own, such as {@code my.name}, is lost: the server does not list them.
	 * @return the SQL, each statement closed by a semicolon
	 */
	String restoration() {
		if (!this.foreign) {
			return "";
		}
		List<String> calls = new ArrayList<>(List.of(UNLOCK));
		calls.addAll(settings());
		List<String> statements = reset();
		statements.add(select(calls));
		return statements.stream().map((statement) -> statement + "; ").collect(Collectors.joining());
	}

	/**
	 * The same where the transaction goes on, except that advisory locks are kept until
	 * it ends, and that the next revision sets its own name.
	 * @return the statements
	 */
	List<String> withinTransaction() {
		if (!this.foreign) {
			return List.of();
		}
		List<String> statements = reset();
		List<String> calls = settings(SegmentRules.APPLICATION_NAME);
		if (!calls.isEmpty()) {
			statements.add(select(calls));
		}
		return statements;
	}

	private List<String> settings(String... but) {
		return this.values.entrySet()
			.stream()
			.filter((setting) -> !List.of(but).contains(setting.getKey()))
			.map((setting) -> "pg_catalog.set_config(" + Quoting.literal(setting.getKey()) + ", "
					+ Quoting.literal(setting.getValue()) + ", false)")
			.toList();
	}

	private List<String> reset() {
		List<String> statements = new ArrayList<>(DISCARD);
		statements.add((this.role != null) ? "set role " + Quoting.quote(new Identifier(this.role)) : "reset role");
		return statements;
	}

	// one statement for all is read and planned once
	private static String select(List<String> calls) {
		return "select " + String.join(", ", calls);
	}

}
