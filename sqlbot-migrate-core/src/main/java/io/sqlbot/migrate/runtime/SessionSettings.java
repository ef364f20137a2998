package io.sqlbot.migrate.runtime;

import java.util.Map;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What the pool, or the application, had set in the session before it was borrowed. A
 * revision may set what it likes; each segment ends with these settings again.
 *
 * @param role the role that was set, or {@code null} for none
 * @param values the settings that were set
 */
record SessionSettings(@Nullable String role, Map<String, String> values) {

	SessionSettings {
		values = Map.copyOf(values);
	}

	/**
	 * The statements that bring the session back to these settings, whatever it has now.
	 * They may run in a transaction, and then take effect with it.
	 * @return the SQL, each statement closed by a semicolon
	 */
	String restoration() {
		StringBuilder sql = new StringBuilder("reset session authorization; reset all; ");
		sql.append(
				(this.role != null) ? "set role " + Quoting.quote(new Identifier(this.role)) + "; " : "reset role; ");
		this.values.forEach((name, value) -> sql.append("select pg_catalog.set_config(")
			.append(Quoting.literal(name))
			.append(", ")
			.append(Quoting.literal(value))
			.append(", false); "));
		return sql.toString();
	}

}
