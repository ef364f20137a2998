package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Changes a sequence.
 *
 * @param name the sequence's name
 * @param action what changes
 */
public record AlterSequence(QualifiedName name, Action action) implements Operation {

	@Override
	public Inverse inverse() {
		if (this.action instanceof Recount recount && recount.former() != null) {
			SequenceOptions back = recount.options().restore(recount.former());
			return Inverse.by(new AlterSequence(this.name, new Recount(back, recount.options())));
		}
		return Inverse.none("It is not known what sequence '" + this.name
				+ "' was before: give both ways with op.reversibly(...).");
	}

	/**
	 * What changes about a sequence.
	 */
	public sealed interface Action {

	}

	/**
	 * Count in another way.
	 *
	 * @param options what changes, at least one thing
	 * @param former how it counted, or {@code null} where that is not known
	 */
	public record Recount(SequenceOptions options, @Nullable SequenceOptions former) implements Action {

		public Recount {
			if (options.equals(SequenceOptions.DEFAULTS)) {
				throw new IllegalArgumentException("'options' of a sequence must change something");
			}
		}

	}

	/**
	 * Begin again.
	 *
	 * @param value the next value, or {@code null} for the first
	 */
	public record Restart(@Nullable Long value) implements Action {
	}

	/**
	 * Belong to a column, and go with it.
	 *
	 * @param table the column's table, or {@code null} to belong to none
	 * @param column the column, or {@code null} to belong to none
	 */
	public record OwnedBy(@Nullable QualifiedName table, @Nullable Identifier column) implements Action {
	}

}
