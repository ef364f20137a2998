package io.sqlbot.migrate.diff.safe;

import java.util.List;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Adds and changes columns of filled tables. A constant default costs nothing, as
 * PostgreSQL keeps it beside the rows (the manual, section 5.7, "Adding a Column"); one
 * that is evaluated for each row would rewrite the table.
 */
final class SafeColumns {

	private final TableFacts facts;

	private final Phases phases;

	private final SafeConstraints constraints;

	SafeColumns(TableFacts facts, Phases phases, SafeConstraints constraints) {
		this.facts = facts;
		this.phases = phases;
		this.constraints = constraints;
	}

	void add(AddColumn operation) {
		QualifiedName table = operation.table();
		Column column = operation.column();
		if (operation.ifNotExists() || isCounted(column)) {
			this.phases.main(Remarks.rewrite(table, "fill the new column '" + column.name() + "'"));
			this.phases.main(operation);
			return;
		}
		addBare(table, new Column(column.name(), column.type(), column.isNullable(), false, column.defaultTo(),
				column.settings(), List.of()));
		if (column.isPrimaryKey()) {
			this.constraints.add(table, PrimaryKey.primaryKey(column.name().text()));
		}
		for (Constraint constraint : column.constraints()) {
			this.constraints.add(table, constraint);
		}
	}

	private void addBare(QualifiedName table, Column column) {
		ColumnDefault value = column.defaultTo();
		if (value != null && DefaultExpression.isEvaluatedForEachRow(value)) {
			this.phases.main(new AddColumn(table, changed(column, true, null), false));
			this.phases.main(new AlterColumn(table, column.name(), defaultOnly(value)));
			this.phases.backFill(table, Undecided.fillWithDefault(table, column.name()));
		}
		else if (!column.isNullable() && value == null) {
			this.phases.first(Undecided.remark(table, column.name(), column.type()));
			this.phases.first(Undecided.guardOfNew(table, column.name()));
			this.phases.main(new AddColumn(table, changed(column, true, null), false));
			backFillByHand(table, column.name());
		}
		else {
			this.phases.main(new AddColumn(table, column, false));
			return;
		}
		if (!column.isNullable()) {
			this.constraints.refuseNull(table, column.name());
		}
	}

	void alter(AlterColumn operation) {
		AlterColumn converted = Conversion.of(operation, this.facts, this.phases);
		ColumnChange change = converted.change();
		if (!refusesNull(change) || countsFrom(change)) {
			this.phases.main(converted);
			return;
		}
		List<ColumnAction> rest = change.actions()
			.stream()
			.filter((action) -> !(action instanceof ColumnAction.SetNullable))
			.toList();
		if (!rest.isEmpty() || change.comment() != null || change.newName() != null) {
			this.phases.main(new AlterColumn(converted.table(), converted.column(),
					new ColumnChange(rest, change.newName(), change.comment(), change.existing())));
		}
		Identifier column = (change.newName() != null) ? change.newName() : converted.column();
		this.phases.first(Undecided.remark(converted.table(), converted.column(), null));
		this.phases.first(Undecided.guardOfNull(converted.table(), converted.column()));
		backFillByHand(converted.table(), column);
		this.constraints.refuseNull(converted.table(), column);
	}

	private void backFillByHand(QualifiedName table, Identifier column) {
		this.phases.backFill(table, Undecided.remarkOfFill(column));
		this.phases.backFill(table, Undecided.fill(table, column));
	}

	private static boolean refusesNull(ColumnChange change) {
		return change.action(ColumnAction.SetNullable.class).filter((action) -> !action.nullable()).isPresent();
	}

	// an identity wants its column not null at once
	private static boolean countsFrom(ColumnChange change) {
		return change.action(ColumnAction.SetDefault.class)
			.filter((action) -> action.to() instanceof Identity)
			.isPresent();
	}

	private static ColumnChange defaultOnly(ColumnDefault value) {
		return new ColumnChange(List.of(new ColumnAction.SetDefault(value)), null, null, null);
	}

	private static Column changed(Column column, boolean isNullable, @Nullable ColumnDefault value) {
		return new Column(column.name(), column.type(), isNullable, false, value, column.settings(), List.of());
	}

	// PostgreSQL has no way to fill such a column but to write the table again
	private static boolean isCounted(Column column) {
		return column.defaultTo() instanceof Identity
				|| (column.defaultTo() instanceof Generated generated && generated.stored())
				|| column.type().sql().matches("(small|big)?serial");
	}

}
