package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The text in a table's definition that may mention types, sequences and functions.
 */
final class TableText {

	private TableText() {
	}

	static Words addTo(Words words, Table table) {
		table.columns().forEach((column) -> addColumn(words, column));
		table.constraints().forEach((constraint) -> words.addAll(ConstraintShape.texts(constraint)));
		table.indexes().forEach((index) -> IndexShape.addWords(words, index));
		for (Trigger trigger : table.triggers()) {
			words.add(trigger.call()).add(trigger.condition());
		}
		for (Policy policy : table.rowSecurity().policies()) {
			words.add(policy.usingSql()).add(policy.checkSql());
		}
		return words.add(table.settings().parentage().ofType());
	}

	static Words addColumn(Words words, TableColumn column) {
		return words.add(column.column().type().sql()).add(expression(column.column()));
	}

	static @Nullable String expression(Column column) {
		if (column.defaultTo() instanceof ColumnDefault.Expression expression) {
			return expression.sql();
		}
		return (column.defaultTo() instanceof Generated generated) ? generated.sql() : null;
	}

}
