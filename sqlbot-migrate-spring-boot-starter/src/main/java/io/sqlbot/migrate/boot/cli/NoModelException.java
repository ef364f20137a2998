package io.sqlbot.migrate.boot.cli;

import io.sqlbot.migrate.error.MigrationException;

/**
 * A revision is to be generated, and there is nothing to generate it from.
 */
final class NoModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	NoModelException() {
		super("There is no model that a revision could be generated from: no model source is known.",
				"Leave out --autogenerate, and fill in the revision by hand.");
	}

}
