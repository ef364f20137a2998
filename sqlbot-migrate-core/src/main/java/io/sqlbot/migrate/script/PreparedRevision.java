package io.sqlbot.migrate.script;

import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A revision whose body was looked at and can run.
 */
public interface PreparedRevision {

	/**
	 * What it says about itself.
	 * @return the header
	 */
	RevisionHeader header();

	/**
	 * Whether it can be taken back.
	 * @return {@code true} if it has a downgrade
	 */
	boolean hasDowngrade();

	/**
	 * Whether code runs that may have an effect outside of the database.
	 * @return {@code true} for Java
	 */
	boolean isJava();

	/**
	 * Whether the body may run without a database, only to be looked at.
	 * @return {@code false} for Java that was given other objects, as it might do
	 * anything with them
	 */
	boolean isRecordable();

	/**
	 * Whether nothing happens between its operations that could tell whether they have
	 * run yet.
	 * @param direction upgrade or downgrade
	 * @return {@code true} for SQL, and for Java that issued the same operations twice
	 * without a database
	 */
	boolean isRecorded(Direction direction);

	/**
	 * A digest of what it does, with the version of the rule that made it.
	 * @return the checksum, or {@code null} where none can be taken
	 */
	@Nullable String checksum();

	/**
	 * Its text, to be kept in the history.
	 * @return the text, or {@code null} where there is none, or too much of it
	 */
	@Nullable String text();

	/**
	 * Run the body.
	 * @param direction upgrade or downgrade
	 * @param sink takes the operations
	 */
	void run(Direction direction, OperationSink sink);

}
