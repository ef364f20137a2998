package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Writes columns.
 */
final class ColumnSql {

	private ColumnSql() {
	}

	static List<String> add(AddColumn operation) {
		Column column = operation.column();
		List<String> actions = new ArrayList<>();
		actions.add("ADD COLUMN " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + definition(column));
		column.constraints().forEach((constraint) -> actions.add("ADD " + ConstraintSql.definition(constraint)));
		storage(column).ifPresent(actions::add);
		Statements statements = new Statements();
		statements.add("ALTER TABLE " + operation.table().quoted() + " " + String.join(", ", actions));
		comment(operation.table(), column).ifPresent(statements::add);
		column.constraints()
			.forEach((constraint) -> ConstraintSql.comment(operation.table(), constraint).ifPresent(statements::add));
		return statements.list();
	}

	// CREATE TABLE takes it from PostgreSQL 16 on only
	static Optional<String> storage(Column column) {
		ColumnSettings.Storage storage = column.settings().storage();
		return Optional.ofNullable(storage)
			.map((way) -> "ALTER COLUMN " + column.name().quoted() + " SET STORAGE " + way);
	}

	static Optional<String> comment(QualifiedName table, Column column) {
		return Optional.ofNullable(column.settings().comment())
			.map((text) -> ObjectSql.comment(new ObjectReference(ObjectKind.COLUMN, table, column.name(), null), text));
	}

	static String definition(Column column) {
		StringBuilder sql = new StringBuilder(column.name().quoted()).append(' ').append(column.type().sql());
		ColumnSettings settings = column.settings();
		if (settings.compression() != null) {
			sql.append(" COMPRESSION ").append(settings.compression());
		}
		QualifiedName collation = settings.collation();
		if (collation != null) {
			sql.append(" COLLATE ").append(collation.quoted());
		}
		ColumnDefault defaultTo = column.defaultTo();
		if (defaultTo != null) {
			sql.append(' ').append(clause(defaultTo));
		}
		if (column.isPrimaryKey()) {
			sql.append(" PRIMARY KEY");
		}
		else if (!column.isNullable()) {
			sql.append(" NOT NULL");
		}
		return sql.toString();
	}

	static String generated(Identity identity) {
		return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
				+ SequenceSql.inParentheses(identity.options());
	}

	static String expression(ColumnDefault defaultTo) {
		return (defaultTo instanceof ColumnDefault.Value value) ? Literal.of("defaultValue", value.value()).sql()
				: ((ColumnDefault.Expression) defaultTo).sql();
	}

	private static String clause(ColumnDefault defaultTo) {
		if (defaultTo instanceof Identity identity) {
			return generated(identity);
		}
		if (defaultTo instanceof Generated generated) {
			return "GENERATED ALWAYS AS (" + generated.sql() + ") " + (generated.stored() ? "STORED" : "VIRTUAL");
		}
		return "DEFAULT " + expression(defaultTo);
	}

}
