package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.ReferentialAction;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * Writes constraints.
 */
final class ConstraintSql {

	private ConstraintSql() {
	}

	static List<String> add(AddConstraint operation) {
		Statements statements = new Statements();
		statements.add("ALTER TABLE " + operation.table().quoted() + " ADD " + definition(operation.constraint()));
		comment(operation.table(), operation.constraint()).ifPresent(statements::add);
		return statements.list();
	}

	static String addUsingIndex(AddConstraintUsingIndex operation) {
		return "ALTER TABLE " + operation.table().quoted() + " ADD " + name(operation.attributes().name())
				+ (operation.isPrimaryKey() ? "PRIMARY KEY" : "UNIQUE") + " USING INDEX " + operation.index().quoted()
				+ attributes(operation.attributes());
	}

	static String validate(ValidateConstraint operation) {
		return "ALTER TABLE " + operation.table().quoted() + " VALIDATE CONSTRAINT " + operation.constraint().quoted();
	}

	static Optional<String> comment(QualifiedName table, Constraint constraint) {
		String text = constraint.attributes().comment();
		Identifier name = constraint.name();
		if (text == null || name == null) {
			return Optional.empty();
		}
		return Optional.of(ObjectSql.comment(new ObjectReference(ObjectKind.CONSTRAINT, table, name, null), text));
	}

	static String definition(Constraint constraint) {
		return name(constraint.name()) + body(constraint) + attributes(constraint.attributes());
	}

	private static String body(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return "PRIMARY KEY " + Quoting.list(key.columns()) + include(key.include());
		}
		if (constraint instanceof Unique unique) {
			return "UNIQUE " + (unique.nullsDistinct() ? "" : "NULLS NOT DISTINCT ") + Quoting.list(unique.columns())
					+ include(unique.include());
		}
		if (constraint instanceof ForeignKey key) {
			return "FOREIGN KEY " + Quoting.list(key.columns()) + " REFERENCES " + key.table().quoted()
					+ (key.referenced().isEmpty() ? "" : " " + Quoting.list(key.referenced()))
					+ (key.full() ? " MATCH FULL" : "") + action(" ON DELETE ", key.onDelete())
					+ action(" ON UPDATE ", key.onUpdate());
		}
		if (constraint instanceof Exclude exclude) {
			return exclude(exclude);
		}
		return "CHECK (" + ((Check) constraint).condition() + ")";
	}

	private static String exclude(Exclude exclude) {
		String elements = exclude.elements()
			.stream()
			.map((element) -> element.key().definition() + " WITH " + element.operator())
			.collect(Collectors.joining(", ", "(", ")"));
		Identifier method = exclude.method();
		return "EXCLUDE " + ((method != null) ? "USING " + method.quoted() + " " : "") + elements
				+ include(exclude.include())
				+ ((exclude.condition() != null) ? " WHERE (" + exclude.condition() + ")" : "");
	}

	private static String name(@Nullable Identifier name) {
		return (name != null) ? "CONSTRAINT " + name.quoted() + " " : "";
	}

	private static String include(List<Identifier> columns) {
		return columns.isEmpty() ? "" : " INCLUDE " + Quoting.list(columns);
	}

	private static String action(String event, @Nullable ReferentialAction action) {
		if (action == null) {
			return "";
		}
		return event + action.sql() + (action.columns().isEmpty() ? "" : " " + Quoting.list(action.columns()));
	}

	private static String attributes(ConstraintAttributes attributes) {
		ConstraintAttributes.Deferral deferral = attributes.deferral();
		String sql = attributes.noInherit() ? " NO INHERIT" : "";
		if (deferral != null) {
			sql += " " + deferral.name().replace('_', ' ');
		}
		return sql + (attributes.notValid() ? " NOT VALID" : "");
	}

}
