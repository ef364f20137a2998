package io.sqlbot.migrate.schema;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What a column holds when an insert does not say.
 */
public sealed interface ColumnDefault {

	/**
	 * A constant.
	 *
	 * @param value a {@link String}, {@link Boolean} or number
	 */
	record Value(Object value) implements ColumnDefault {

		public Value {
			if (!(value instanceof String || value instanceof Boolean || value instanceof Integer
					|| value instanceof Long || value instanceof Short || value instanceof Double
					|| value instanceof Float || value instanceof BigDecimal || value instanceof BigInteger)) {
				throw new IllegalArgumentException("'defaultValue' takes a string, a boolean or a number, but got "
						+ value.getClass().getName() + "; write anything else with defaultExpression(\"...\")");
			}
		}

	}

	/**
	 * An expression that PostgreSQL evaluates for each row.
	 *
	 * @param sql the expression's text, such as {@code now()}
	 */
	record Expression(String sql) implements ColumnDefault {

		public Expression {
			if (sql.isBlank()) {
				throw new IllegalArgumentException("'defaultExpression' must not be blank");
			}
		}

	}

}
