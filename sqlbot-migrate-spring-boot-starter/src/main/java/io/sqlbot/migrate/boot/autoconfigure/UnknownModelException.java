package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.error.MigrationException;

/**
 * A model is chosen that the application does not have.
 */
final class UnknownModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	UnknownModelException(String name, String[] known) {
		super("There is no bean '" + name + "' that is a model source, though migrate.model.sources names it.",
				(known.length > 0)
						? "Choose among " + String.join(", ", known)
								+ ", or leave migrate.model.sources out to take them all."
						: "Define it, or leave migrate.model.sources out.");
	}

}
