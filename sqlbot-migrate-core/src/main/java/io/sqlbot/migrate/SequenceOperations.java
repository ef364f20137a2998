package io.sqlbot.migrate;

import java.util.function.UnaryOperator;

import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.CreateSequence;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SequenceOptions;

/**
 * Operations on sequences (the PostgreSQL manual, CREATE SEQUENCE).
 */
public interface SequenceOperations extends OperationTarget {

	/**
	 * Create a sequence that counts from 1.
	 * @param sequence the sequence's name
	 */
	default void createSequence(String sequence) {
		createSequence(sequence, (options) -> options);
	}

	/**
	 * Create a sequence.
	 * @param sequence the sequence's name
	 * @param options how it counts
	 */
	default void createSequence(String sequence, UnaryOperator<SequenceOptions> options) {
		invoke(new CreateSequence(qualify("sequence", sequence),
				Arguments.notNull("options", options).apply(SequenceOptions.DEFAULTS), false));
	}

	/**
	 * Create a sequence unless the name is taken.
	 * @param sequence the sequence's name
	 * @param options how it counts
	 */
	default void createSequenceIfNotExists(String sequence, UnaryOperator<SequenceOptions> options) {
		invoke(new CreateSequence(qualify("sequence", sequence),
				Arguments.notNull("options", options).apply(SequenceOptions.DEFAULTS), true));
	}

	/**
	 * Let a sequence count in another way.
	 * @param sequence the sequence's name
	 * @param options what changes
	 */
	default void alterSequence(String sequence, UnaryOperator<SequenceOptions> options) {
		invoke(new AlterSequence(qualify("sequence", sequence), new AlterSequence.Recount(
				Arguments.notNull("options", options).apply(SequenceOptions.DEFAULTS), null)));
	}

	/**
	 * Let a sequence count in another way, which can be taken back.
	 * @param sequence the sequence's name
	 * @param options what changes
	 * @param former how it counted
	 */
	default void alterSequence(String sequence, UnaryOperator<SequenceOptions> options,
			UnaryOperator<SequenceOptions> former) {
		invoke(new AlterSequence(qualify("sequence", sequence),
				new AlterSequence.Recount(Arguments.notNull("options", options).apply(SequenceOptions.DEFAULTS),
						Arguments.notNull("former", former).apply(SequenceOptions.DEFAULTS))));
	}

	/**
	 * Let a sequence begin again at its first value.
	 * @param sequence the sequence's name
	 */
	default void restartSequence(String sequence) {
		invoke(new AlterSequence(qualify("sequence", sequence), new AlterSequence.Restart(null)));
	}

	/**
	 * Let a sequence go on at a value.
	 * @param sequence the sequence's name
	 * @param value its next value
	 */
	default void restartSequence(String sequence, long value) {
		invoke(new AlterSequence(qualify("sequence", sequence), new AlterSequence.Restart(value)));
	}

	/**
	 * Let a sequence belong to a column, and be dropped with it.
	 * @param sequence the sequence's name
	 * @param table the column's table
	 * @param column the column
	 */
	default void setSequenceOwner(String sequence, String table, String column) {
		invoke(new AlterSequence(qualify("sequence", sequence),
				new AlterSequence.OwnedBy(qualify("table", table), Identifier.of("column", column))));
	}

}
