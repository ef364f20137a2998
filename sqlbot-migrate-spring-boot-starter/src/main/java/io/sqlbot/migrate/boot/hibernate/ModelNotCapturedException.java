package io.sqlbot.migrate.boot.hibernate;

import io.sqlbot.migrate.error.MigrationException;

/**
 * Nothing is known of the entities of a factory.
 */
public final class ModelNotCapturedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	ModelNotCapturedException(String factory) {
		super("What Hibernate knows of the entities of '" + factory + "' was not kept when the factory was built.",
				"Call HibernateModelSource.prepare(properties) on its properties before it is built, "
						+ "and give each factory one HibernateModelSource.");
	}

}
