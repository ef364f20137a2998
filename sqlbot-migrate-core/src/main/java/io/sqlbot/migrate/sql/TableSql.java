package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.TableOptions;
import io.sqlbot.migrate.operation.TableOptions.Trait;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Writes CREATE TABLE, and what of a table PostgreSQL wants in statements of their own.
 */
final class TableSql {

	private TableSql() {
	}

	static List<String> create(CreateTable operation) {
		TableOptions options = operation.options();
		Statements statements = new Statements();
		statements.add("CREATE " + kind(options.traits()) + operation.table().quoted() + parent(options)
				+ elements(operation) + bound(options) + rest(options));
		columns(operation).forEach((column) -> ColumnSql.storage(column)
			.ifPresent((action) -> statements.add("ALTER TABLE " + operation.table().quoted() + " " + action)));
		if (options.comment() != null) {
			statements.add(ObjectSql.comment(new ObjectReference(ObjectKind.TABLE, operation.table(), null, null),
					options.comment()));
		}
		columns(operation).forEach((column) -> ColumnSql.comment(operation.table(), column).ifPresent(statements::add));
		constraints(operation)
			.forEach((constraint) -> ConstraintSql.comment(operation.table(), constraint).ifPresent(statements::add));
		return statements.list();
	}

	private static String kind(Set<Trait> traits) {
		String persistence = traits.contains(Trait.UNLOGGED) ? "UNLOGGED " : "";
		persistence = traits.contains(Trait.TEMPORARY) ? "TEMPORARY " : persistence;
		return persistence + "TABLE " + (traits.contains(Trait.IF_NOT_EXISTS) ? "IF NOT EXISTS " : "");
	}

	private static String parent(TableOptions options) {
		QualifiedName parent = options.parentage().partitionOf();
		return (parent != null) ? " PARTITION OF " + parent.quoted() : "";
	}

	private static String bound(TableOptions options) {
		PartitionBound bound = options.parentage().bound();
		return (bound != null) ? " " + bound.sql() : "";
	}

	private static String rest(TableOptions options) {
		TableOptions.Parentage parentage = options.parentage();
		String inherits = parentage.inherits().isEmpty() ? "" : " INHERITS " + Quoting.names(parentage.inherits());
		String partition = (parentage.partitionedBy() != null) ? " PARTITION BY " + parentage.partitionedBy() : "";
		return inherits + partition + StorageSql.method(options.storage()) + StorageSql.parameters(options.storage())
				+ StorageSql.tablespace(options.storage());
	}

	private static String elements(CreateTable operation) {
		List<String> lines = new ArrayList<>();
		for (TableElement element : operation.elements()) {
			lines.add((element instanceof Column column) ? ColumnSql.definition(column)
					: ConstraintSql.definition((Constraint) element));
		}
		// with the other constraints, as they may refer to later columns
		columns(operation).stream()
			.flatMap((column) -> column.constraints().stream())
			.forEach((constraint) -> lines.add(ConstraintSql.definition(constraint)));
		if (lines.isEmpty()) {
			return (operation.options().parentage().partitionOf() != null) ? "" : " ()";
		}
		return " (\n    " + String.join(",\n    ", lines) + "\n)";
	}

	private static List<Column> columns(CreateTable operation) {
		return operation.elements().stream().filter(Column.class::isInstance).map(Column.class::cast).toList();
	}

	private static List<Constraint> constraints(CreateTable operation) {
		List<Constraint> constraints = new ArrayList<>();
		for (TableElement element : operation.elements()) {
			if (element instanceof Constraint constraint) {
				constraints.add(constraint);
			}
			else {
				constraints.addAll(((Column) element).constraints());
			}
		}
		return constraints;
	}

}
