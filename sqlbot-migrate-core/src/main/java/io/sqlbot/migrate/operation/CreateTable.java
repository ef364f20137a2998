package io.sqlbot.migrate.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Creates a table.
 *
 * @param table the table
 * @param elements columns and constraints in the order to write them
 * @param options everything else
 */
public record CreateTable(QualifiedName table, List<TableElement> elements, TableOptions options) implements Operation {

	public CreateTable {
		elements = List.copyOf(Arguments.notNull("elements", elements));
		Arguments.notNull("options", options);
		verifyPrimaryKey(table, elements);
		verifyColumns(table, elements, options);
		elements.stream()
			.filter(Constraint.class::isInstance)
			.map(Constraint.class::cast)
			.forEach(AddConstraint::verify);
	}

	@Override
	public Inverse inverse() {
		if (this.options.traits().contains(TableOptions.Trait.IF_NOT_EXISTS)) {
			return Inverse.ifExisted("ifNotExists");
		}
		return Inverse.by(DropObject.of(new ObjectReference(ObjectKind.TABLE, this.table, null, null), this));
	}

	private static void verifyPrimaryKey(QualifiedName table, List<TableElement> elements) {
		long keys = elements.stream()
			.filter((element) -> element instanceof PrimaryKey || (element instanceof Column column && hasKey(column)))
			.count();
		if (keys > 1) {
			throw new IllegalArgumentException("The table '" + table + "' has " + keys
					+ " primary keys; one over several columns is written primaryKey(\"a\", \"b\")");
		}
	}

	private static boolean hasKey(Column column) {
		return column.isPrimaryKey() || column.constraints().stream().anyMatch(PrimaryKey.class::isInstance);
	}

	private static void verifyColumns(QualifiedName table, List<TableElement> elements, TableOptions options) {
		Set<Identifier> names = new HashSet<>();
		for (TableElement element : elements) {
			if (element instanceof Column column) {
				if (!names.add(column.name())) {
					throw new IllegalArgumentException(
							"'elements' of table '" + table + "' hold the column '" + column.name() + "' twice");
				}
				if (options.parentage().partitionOf() != null) {
					throw new IllegalArgumentException("'elements' of partition '" + table
							+ "' must not hold columns, as it has those of its parent: '" + column.name() + "'");
				}
				column.constraints().forEach(AddConstraint::verify);
			}
		}
	}

}
