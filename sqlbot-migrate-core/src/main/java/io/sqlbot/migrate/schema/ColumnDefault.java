package io.sqlbot.migrate.schema;

/**
 * What a column holds when an insert does not say: a constant, an expression, the next
 * value of an identity, or always what an expression over the row says. A column has at
 * most one of them.
 */
public sealed interface ColumnDefault permits ColumnDefault.Value, ColumnDefault.Expression, Identity, Generated {

	/**
	 * A constant.
	 *
	 * @param value a value that {@link Literal#of(String, Object)} can write
	 */
	record Value(Object value) implements ColumnDefault {

		public Value {
			Literal.of("defaultValue", Arguments.notNull("defaultValue", value));
		}

	}

	/**
	 * An expression that PostgreSQL evaluates for each row.
	 *
	 * @param sql the expression's text, such as {@code now()}
	 */
	record Expression(String sql) implements ColumnDefault {

		public Expression {
			Arguments.notBlank("defaultExpression", sql);
		}

	}

}
