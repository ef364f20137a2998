package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Fills a materialized view anew.
 *
 * @param name the view's name
 * @param concurrently whether readers go on meanwhile; needs a unique index
 * @param withData whether it is filled or emptied
 */
public record RefreshView(QualifiedName name, boolean concurrently, boolean withData) implements Operation {

	@Override
	public Inverse inverse() {
		return Inverse.nothing();
	}

}
