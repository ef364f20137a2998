package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * One change of a column within {@link ColumnChange}; there is at most one of each
 * {@link #facet()}.
 */
public sealed interface ColumnAction {

	/**
	 * What of the column changes.
	 * @return the method of {@link ColumnChange} that people know it by
	 */
	String facet();

	/**
	 * A new type or collation.
	 *
	 * @param type the type
	 * @param collation the collation, or {@code null} for the type's own
	 * @param using the expression that converts the values, or {@code null} for a cast
	 * @param usingBack the expression that converts them back, or {@code null} for a cast
	 */
	record SetType(ColumnType type, @Nullable QualifiedName collation, @Nullable String using,
			@Nullable String usingBack) implements ColumnAction {

		public SetType {
			Arguments.notNull("type", type);
		}

		@Override
		public String facet() {
			return "type";
		}

	}

	/**
	 * Refuse or take NULL.
	 *
	 * @param nullable whether it takes NULL
	 */
	record SetNullable(boolean nullable) implements ColumnAction {

		@Override
		public String facet() {
			return "nullable";
		}

	}

	/**
	 * A new default, an identity on a column without one, or another expression of a
	 * generated column.
	 *
	 * @param to the default
	 */
	record SetDefault(ColumnDefault to) implements ColumnAction {

		@Override
		public String facet() {
			return "default";
		}

	}

	/**
	 * No default any more.
	 *
	 * @param what which kind of default there is
	 */
	record DropDefault(Kind what) implements ColumnAction {

		@Override
		public String facet() {
			return "default";
		}

		/**
		 * The kinds of defaults, each of which PostgreSQL drops in its own way.
		 */
		public enum Kind {

			/** A constant or an expression. */
			DEFAULT,

			/** An identity. */
			IDENTITY,

			/** The expression of a generated column, which keeps its values. */
			EXPRESSION

		}

	}

	/**
	 * Another way to count of an identity that is there.
	 *
	 * @param always whether inserts with a value of their own are refused, or
	 * {@code null} to leave that
	 * @param options what changes of its sequence
	 */
	record SetIdentity(@Nullable Boolean always, SequenceOptions options) implements ColumnAction {

		public SetIdentity {
			if (always == null && options.equals(SequenceOptions.DEFAULTS)) {
				throw new IllegalArgumentException("'setIdentity' must change something");
			}
		}

		@Override
		public String facet() {
			return "default";
		}

		SetIdentity restore(Identity existing) {
			return new SetIdentity((this.always != null) ? existing.always() : null,
					this.options.restore(existing.options()));
		}

	}

	/**
	 * Another way to store large values.
	 *
	 * @param storage the way
	 */
	record SetStorage(ColumnSettings.Storage storage) implements ColumnAction {

		public SetStorage {
			Arguments.notNull("storage", storage);
		}

		@Override
		public String facet() {
			return "storage";
		}

	}

	/**
	 * Another compression of large values.
	 *
	 * @param method {@code pglz}, {@code lz4} or {@code default}
	 */
	record SetCompression(String method) implements ColumnAction {

		public SetCompression {
			if (!Arguments.notBlank("compression", method).matches("[a-z0-9_]+")) {
				throw new IllegalArgumentException(
						"'compression' must be pglz, lz4 or default, but is '" + method + "'");
			}
		}

		@Override
		public String facet() {
			return "compression";
		}

	}

	/**
	 * Another target for statistics.
	 *
	 * @param target the target, 0 to 10000, or -1 for the default
	 */
	record SetStatistics(int target) implements ColumnAction {

		public SetStatistics {
			Arguments.between("statistics", target, -1, 10_000);
		}

		@Override
		public String facet() {
			return "statistics";
		}

	}

}
