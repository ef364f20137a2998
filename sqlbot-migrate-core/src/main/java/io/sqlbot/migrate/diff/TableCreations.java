package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableConstraint;

/**
 * Makes tables, and then the constraints and indexes of these and of those that stay.
 */
final class TableCreations {

	private final Transition transition;

	private final ChangeLog log;

	// makes the functions that some text calls
	private final Consumer<Words> functions;

	private final Set<QualifiedName> created = new HashSet<>();

	private final List<Later> later = new ArrayList<>();

	TableCreations(Transition transition, Consumer<Words> functions) {
		this.transition = transition;
		this.log = transition.log;
		this.functions = functions;
	}

	void create(Table table) {
		TableSteps steps = new TableSteps(this.transition.to);
		List<TableConstraint> inline = TableSteps.own(table)
			.stream()
			.filter((constraint) -> ConstraintSteps.isInline(constraint) && isReady(table, constraint))
			.toList();
		this.log.addAll(steps.create(table, inline::contains));
		this.log.addAll(steps.owners(table));
		this.log.missing(References.table(table.name()));
		this.created.add(table.name());
		TableSteps.own(table)
			.stream()
			.filter((constraint) -> !inline.contains(constraint))
			.forEach((constraint) -> this.later.add(new Later(table.name(), constraint)));
	}

	// a foreign key needs its table, and the unique columns there; to one that is still
	// unlogged only an unlogged table may refer
	private boolean isReady(Table table, TableConstraint constraint) {
		if (!(constraint.definition() instanceof ForeignKey key)) {
			return true;
		}
		if (key.table().equals(table.name()) || this.created.contains(key.table())) {
			Table other = this.transition.to.tables.get(key.table());
			return other != null && hasKey(TableSteps.own(other), key);
		}
		Table existing = this.transition.from.tables.get(key.table());
		TableDelta delta = this.transition.deltas.get(key.table());
		Table wanted = this.transition.to.tables.get(key.table());
		if (existing == null || wanted == null || TableSteps.isUnlogged(existing) != TableSteps.isUnlogged(wanted)) {
			return false;
		}
		List<TableConstraint> present = TableSteps.own(existing);
		if (delta != null) {
			present = delta.constraints.kept.stream().map((pair) -> Objects.requireNonNull(pair.to())).toList();
		}
		return hasKey(present, key);
	}

	private static boolean hasKey(List<TableConstraint> constraints, ForeignKey key) {
		Set<Identifier> columns = new HashSet<>(key.referenced());
		return constraints.stream()
			// a foreign key can't refer to one that is deferrable
			.filter((constraint) -> constraint.definition().attributes().deferral() == null)
			.anyMatch((constraint) -> ConstraintSteps.isKey(constraint) && constraint.index() != null
					&& columns.equals(new HashSet<>(IndexSteps.columns(constraint.index()))));
	}

	void finish() {
		this.transition.deltas.values().forEach((delta) -> constraints(delta, false));
		later(false);
		this.transition.deltas.values()
			.forEach((delta) -> delta.indexes.added().forEach((index) -> index(delta, index)));
		for (Table table : this.transition.to.tables.values()) {
			if (this.created.contains(table.name())) {
				TableDelta.ownIndexes(table).forEach((index) -> {
					this.functions.accept(IndexShape.words(index));
					this.log.addAll(IndexSteps.create(table.name(), IndexShape.valid(index)));
				});
			}
		}
		later(true);
		this.transition.deltas.values().forEach((delta) -> constraints(delta, true));
		this.transition.deltas.values().forEach((delta) -> new TableAlteration(this.transition, delta).enterParents());
	}

	private void later(boolean foreignKeys) {
		for (Later one : this.later) {
			if (one.constraint.definition() instanceof ForeignKey == foreignKeys) {
				this.log.addAll(ConstraintSteps.create(one.table, one.constraint));
			}
		}
	}

	private void constraints(TableDelta delta, boolean foreignKeys) {
		QualifiedName table = delta.from.name();
		for (TableConstraint constraint : delta.constraints.added()) {
			if (constraint.definition() instanceof ForeignKey == foreignKeys) {
				this.functions.accept(new Words().addAll(ConstraintShape.texts(constraint)));
				this.log.addAll(ConstraintSteps.create(table, constraint));
				TableConstraint former = delta.constraints.partner(constraint);
				ObjectReference object = References.constraint(table, constraint.name());
				if (former == null) {
					this.log.missing(object);
				}
				else if (!former.equals(constraint)) {
					this.log.redefined(References.constraint(table, former.name()), object,
							ConstraintSteps.text(table, former), ConstraintSteps.text(table, constraint));
				}
			}
		}
	}

	private void index(TableDelta delta, Index index) {
		QualifiedName table = delta.from.name();
		this.functions.accept(IndexShape.words(index));
		this.log.addAll(IndexSteps.create(table, index));
		Index former = delta.indexes.partner(index);
		ObjectReference object = References.index(table, index.name());
		if (former == null) {
			this.log.missing(object);
		}
		else if (!former.equals(index)) {
			this.log.redefined(References.index(table, former.name()), object, IndexSteps.text(table, former),
					IndexSteps.text(table, index));
		}
	}

	/** A constraint that could not stand in CREATE TABLE. */
	private record Later(QualifiedName table, TableConstraint constraint) {
	}

}
