package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.DetachPartition;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.Parentage;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Changes a table that stays: its columns, and what is said of it as a whole.
 */
final class TableAlteration {

	private final Transition transition;

	private final TableDelta delta;

	private final ChangeLog log;

	private final QualifiedName table;

	TableAlteration(Transition transition, TableDelta delta) {
		this.transition = transition;
		this.delta = delta;
		this.log = transition.log;
		this.table = delta.from.name();
	}

	void write() {
		List<TableColumn> generated = new ArrayList<>();
		for (Pair<TableColumn> pair : this.delta.columns) {
			if (pair.from() == null && pair.to() != null && !comesByParent(pair.to())) {
				if (pair.to().column().defaultTo() instanceof Generated) {
					generated.add(pair.to());
				}
				else {
					add(pair.to(), true);
				}
			}
		}
		Set<Identifier> key = newKey();
		for (Pair<TableColumn> pair : this.delta.columns) {
			TableColumn from = pair.from();
			TableColumn to = pair.to();
			if (from != null && to != null) {
				if (this.transition.rework.isRemade(this.table, to.name())) {
					if (!to.isInherited()) {
						generated.add(to);
					}
					difference(from, to);
				}
				else {
					change(from, to, key.contains(to.name()));
				}
			}
		}
		generated.forEach((column) -> add(column, !this.transition.rework.isRemade(this.table, column.name())));
		dropColumns();
		TableSteps.change(this.log, this.delta.from, this.delta.to);
	}

	// after the rest, as partitions must be like their parents
	void enterParents() {
		Parentage before = this.delta.from.settings().parentage();
		Parentage after = this.delta.to.settings().parentage();
		PartitionBound bound = after.bound();
		if (after.partitionOf() != null && bound != null && !this.delta.staysInPlace) {
			this.log.add(new AttachPartition(after.partitionOf(), this.table, bound));
		}
		for (QualifiedName parent : after.inherits()) {
			if (!before.inherits().contains(parent)) {
				this.log.sql("ALTER TABLE " + this.table.quoted() + " INHERIT " + parent.quoted());
			}
		}
		if (!this.delta.staysInPlace) {
			this.log.changed(References.table(this.table), "parent", text(before), text(after));
		}
		TypedTables.enter(this.log, this.delta);
	}

	// before the rest, so that the parents' changes do not go on to it, nor that they are
	// dropped
	void leaveParents() {
		TypedTables.leave(this.log, this.delta);
		Parentage before = this.delta.from.settings().parentage();
		Parentage after = this.delta.to.settings().parentage();
		if (before.partitionOf() != null && !this.delta.staysInPlace) {
			this.log.add(new DetachPartition(before.partitionOf(), this.table, DetachPartition.Mode.AT_ONCE,
					before.bound()));
		}
		for (QualifiedName parent : before.inherits()) {
			if (!after.inherits().contains(parent)) {
				this.log.sql("ALTER TABLE " + this.table.quoted() + " NO INHERIT " + parent.quoted());
			}
		}
	}

	private boolean comesByParent(TableColumn column) {
		return column.isInherited() && this.delta.staysInPlace;
	}

	private void add(TableColumn column, boolean isNew) {
		Column definition = ColumnSteps.definition(this.transition.to, this.delta.to, column);
		this.log.add(new AddColumn(this.table, definition, false));
		this.log.addAll(ColumnSteps.afterwards(this.table, column));
		if (isNew) {
			this.log.missing(References.column(this.table, column.name()));
		}
		Sequence sequence = this.transition.to.ownedBy(this.table, column.name());
		if (sequence != null && !ColumnSteps.isSerial(this.transition.to, this.delta.to, column)) {
			this.log.add(new AlterSequence(sequence.name(), new AlterSequence.OwnedBy(this.table, column.name())));
		}
	}

	private void change(TableColumn from, TableColumn to, boolean keyMakesNotNull) {
		TableColumn current = current(from);
		Sequence former = this.transition.from.ownedBy(this.table, from.name());
		Sequence sequence = this.transition.to.ownedBy(this.table, to.name());
		boolean makes = sequence != null && !this.transition.from.sequences.containsKey(sequence.name());
		// an identity has a sequence of that name itself
		boolean waits = current.column().defaultTo() instanceof Identity;
		if (sequence != null && makes && !waits) {
			this.log.addAll(SequenceSteps.create(sequence));
		}
		new ColumnAlteration(this.log, this.transition.conversion, this.table, current, to).write(keyMakesNotNull,
				() -> {
					if (sequence != null && makes && waits) {
						this.log.addAll(SequenceSteps.create(sequence));
					}
					if (former != null && !this.transition.to.sequences.containsKey(former.name())
							&& this.transition.droppedSequences.add(former.name())) {
						this.log.drop(SequenceSteps.reference(former), SequenceSteps.create(former));
					}
				});
		if (sequence != null && (former == null || !former.name().equals(sequence.name()))) {
			this.log.add(new AlterSequence(sequence.name(), new AlterSequence.OwnedBy(this.table, to.name())));
			Long step = sequence.options().increment();
			if (makes && (step == null || step > 0)) {
				this.log.add(SequenceSteps.goOn(this.table, to.name(), sequence.options()));
			}
		}
	}

	// without a default that had to go before
	private TableColumn current(TableColumn from) {
		Column column = from.column();
		boolean dropped = this.transition.droppedDefaults.contains(References.column(this.table, from.name()))
				|| (column.defaultTo() instanceof ColumnDefault.Expression expression
						&& this.transition.callsRemade(Words.of(expression.sql())));
		return dropped ? new TableColumn(
				new Column(column.name(), column.type(), column.isNullable(), false, null, column.settings(),
						column.constraints()),
				from.notNull(), from.statistics(), from.options(), from.isInherited(), from.counter()) : from;
	}

	private void difference(TableColumn from, TableColumn to) {
		if (!from.column().type().equals(to.column().type())) {
			this.log.changed(References.column(this.table, to.name()), "type", from.column().type().sql(),
					to.column().type().sql());
		}
		if (!Objects.equals(from.column().defaultTo(), to.column().defaultTo())) {
			this.log.changed(References.column(this.table, to.name()), "expression",
					Defaults.text(from.column().defaultTo()), Defaults.text(to.column().defaultTo()));
		}
	}

	// generated ones first, as they are computed from others
	private void dropColumns() {
		List<TableColumn> dropped = new ArrayList<>();
		for (Pair<TableColumn> pair : this.delta.columns) {
			if (pair.from() != null && pair.to() == null) {
				boolean first = pair.from().column().defaultTo() instanceof Generated;
				dropped.add(first ? 0 : dropped.size(), pair.from());
			}
		}
		for (TableColumn column : dropped) {
			List<Operation> creation = new ArrayList<>();
			creation.add(new AddColumn(this.table,
					ColumnSteps.definition(this.transition.from, this.delta.from, column), false));
			creation.addAll(ColumnSteps.afterwards(this.table, column));
			this.log.drop(References.column(this.table, column.name()), creation);
			this.log.surplus(References.column(this.table, column.name()));
		}
	}

	private Set<Identifier> newKey() {
		for (TableConstraint constraint : this.delta.constraints.added()) {
			if (constraint.definition() instanceof PrimaryKey key) {
				return Set.copyOf(key.columns());
			}
		}
		return Set.of();
	}

	private static @Nullable String text(Parentage parentage) {
		QualifiedName partitioned = parentage.partitionOf();
		PartitionBound bound = parentage.bound();
		if (partitioned != null && bound != null) {
			return partitioned + " " + bound.sql();
		}
		return parentage.inherits().isEmpty() ? null : parentage.inherits().toString();
	}

}
