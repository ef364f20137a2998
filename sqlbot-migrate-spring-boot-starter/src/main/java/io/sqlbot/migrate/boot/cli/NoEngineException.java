package io.sqlbot.migrate.boot.cli;

import io.sqlbot.migrate.boot.autoconfigure.Inactivity;
import io.sqlbot.migrate.error.MigrationException;

/**
 * The application has no engine, or several to choose from.
 */
final class NoEngineException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private NoEngineException(String description, String action) {
		super(description, action);
	}

	static NoEngineException none(Inactivity inactivity) {
		return new NoEngineException("The application has no migration engine: " + inactivity.reason(),
				inactivity.action());
	}

	static NoEngineException several(String... names) {
		return new NoEngineException("The application has several migration engines: " + String.join(", ", names) + ".",
				"Name one with --engine, as in '--engine " + names[0] + "', or mark one with @Primary.");
	}

	static NoEngineException named(String name, String... names) {
		return new NoEngineException("The application has no migration engine '" + name + "'.",
				(names.length == 0) ? "Leave out --engine to see why."
						: "It has " + String.join(", ", names) + ": name one of them with --engine.");
	}

}
