package io.sqlbot.migrate.schema;

/**
 * Values that a sequence of the column's own counts (the PostgreSQL manual, section 5.3).
 *
 * @param always whether an insert with a value of its own is refused
 * @param options how it counts
 */
public record Identity(boolean always, SequenceOptions options) implements ColumnDefault {

	public Identity {
		Arguments.notNull("options", options);
	}

}
