package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterDomain;
import io.sqlbot.migrate.operation.CreateDomain;
import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.DomainOptions;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.RenameEnumValue;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Writes enums and domains.
 */
final class TypeSql {

	private TypeSql() {
	}

	static String createEnum(CreateEnum operation) {
		return createEnum(operation.type().name(), operation.type());
	}

	static String addValue(AddEnumValue operation) {
		AddEnumValue.Place place = operation.place();
		String where = (place != null) ? (place.before() ? " BEFORE " : " AFTER ") + Quoting.literal(place.neighbour())
				: "";
		return "ALTER TYPE " + operation.type().quoted() + " ADD VALUE "
				+ (operation.ifNotExists() ? "IF NOT EXISTS " : "") + Quoting.literal(operation.value()) + where;
	}

	static String renameValue(RenameEnumValue operation) {
		return "ALTER TYPE " + operation.type().quoted() + " RENAME VALUE " + Quoting.literal(operation.value())
				+ " TO " + Quoting.literal(operation.newValue());
	}

	static List<String> rebuild(RebuildEnum operation) {
		QualifiedName name = operation.type().name();
		// the old type steps aside, so that the new one is created under its final name
		Identifier aside = new Identifier("enum_" + Integer.toHexString(name.toString().hashCode()) + "_old");
		Statements statements = new Statements();
		statements.add("ALTER TYPE " + name.quoted() + " RENAME TO " + aside.quoted());
		statements.add(createEnum(name, operation.type()));
		for (RebuildEnum.Use use : operation.change().columns()) {
			statements.add(convert(use, name, operation.change().replacements()));
		}
		return statements.add("DROP TYPE " + name.sibling(aside).quoted()).list();
	}

	static List<String> createDomain(CreateDomain operation) {
		DomainOptions options = operation.options();
		QualifiedName collation = options.collation();
		StringBuilder sql = new StringBuilder("CREATE DOMAIN ").append(operation.name().quoted())
			.append(" AS ")
			.append(operation.type().sql());
		if (collation != null) {
			sql.append(" COLLATE ").append(collation.quoted());
		}
		if (options.defaultTo() != null) {
			sql.append(" DEFAULT ").append(ColumnSql.expression(options.defaultTo()));
		}
		sql.append(options.notNull() ? " NOT NULL" : "");
		for (Check check : options.checks()) {
			sql.append(' ').append(ConstraintSql.definition(check));
		}
		Statements statements = new Statements();
		statements.add(sql.toString());
		if (options.comment() != null) {
			statements.add(ObjectSql.comment(new ObjectReference(ObjectKind.DOMAIN, operation.name(), null, null),
					options.comment()));
		}
		return statements.list();
	}

	static String alterDomain(AlterDomain operation) {
		return "ALTER DOMAIN " + operation.name().quoted() + " " + action(operation.action());
	}

	private static String action(AlterDomain.Action action) {
		if (action instanceof AlterDomain.SetDefault set) {
			return (set.to() != null) ? "SET DEFAULT " + ColumnSql.expression(set.to()) : "DROP DEFAULT";
		}
		if (action instanceof AlterDomain.SetNotNull set) {
			return set.notNull() ? "SET NOT NULL" : "DROP NOT NULL";
		}
		if (action instanceof AlterDomain.AddCheck add) {
			return "ADD " + ConstraintSql.definition(add.check());
		}
		if (action instanceof AlterDomain.DropCheck drop) {
			return "DROP CONSTRAINT " + drop.constraint().quoted();
		}
		return "VALIDATE CONSTRAINT " + ((AlterDomain.ValidateCheck) action).constraint().quoted();
	}

	private static String createEnum(QualifiedName name, EnumType type) {
		return "CREATE TYPE " + name.quoted() + " AS ENUM "
				+ type.labels().stream().map(Quoting::literal).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String convert(RebuildEnum.Use use, QualifiedName type, Map<String, String> replacements) {
		String column = use.column().quoted();
		StringBuilder value = new StringBuilder(column).append("::text");
		if (!replacements.isEmpty()) {
			value.insert(0, "CASE ");
			replacements.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByKey())
				.forEach((entry) -> value.append(" WHEN ")
					.append(Quoting.literal(entry.getKey()))
					.append(" THEN ")
					.append(Quoting.literal(entry.getValue())));
			value.append(" ELSE ").append(column).append("::text END");
		}
		String alter = "ALTER COLUMN " + column;
		String label = use.defaultLabel();
		return "ALTER TABLE " + use.table().quoted() + " " + alter + " DROP DEFAULT, " + alter + " TYPE "
				+ type.quoted() + " USING (" + value + ")::" + type.quoted()
				+ ((label != null) ? ", " + alter + " SET DEFAULT " + Quoting.literal(label) : "");
	}

}
