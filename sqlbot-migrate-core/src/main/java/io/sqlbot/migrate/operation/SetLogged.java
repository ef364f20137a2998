package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Writes the changes of a table to the write-ahead log, or does without. The table is
 * rewritten.
 *
 * @param table the table
 * @param logged whether they are written
 */
public record SetLogged(QualifiedName table, boolean logged) implements Operation {

	@Override
	public Inverse inverse() {
		return Inverse.by(new SetLogged(this.table, !this.logged));
	}

}
