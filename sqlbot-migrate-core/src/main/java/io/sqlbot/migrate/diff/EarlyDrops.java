package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.View;

/**
 * Drops what stands in the way of changes, before these.
 */
final class EarlyDrops {

	private final Transition transition;

	private final ChangeLog log;

	EarlyDrops(Transition transition) {
		this.transition = transition;
		this.log = transition.log;
	}

	void write() {
		this.transition.from.sequences.values().forEach(this::free);
		this.transition.deltas.values().forEach(this::dropPolicies);
		this.transition.deltas.values().forEach((delta) -> new TableAlteration(this.transition, delta).leaveParents());
		this.transition.deltas.values().forEach((delta) -> dropTriggers(delta.from.name(), delta.triggers));
		this.transition.viewTriggers.forEach(this::dropTriggers);
		dropViews();
		this.transition.deltas.values().forEach((delta) -> dropConstraints(delta, true));
		dropTables();
		this.transition.deltas.values().forEach((delta) -> dropConstraints(delta, false));
		this.transition.deltas.values().forEach(this::dropIndexes);
		this.transition.deltas.values().forEach(this::dropDefaults);
		this.transition.deltas.values().forEach(this::dropGenerated);
		dropRoutines();
	}

	// one that outlives its column
	private void free(Sequence sequence) {
		Sequence later = this.transition.to.sequences.get(sequence.name());
		if (later != null && sequence.owner() != null && !sequence.owner().equals(later.owner())) {
			this.log.add(new AlterSequence(sequence.name(), new AlterSequence.OwnedBy(null, null)));
		}
	}

	private void dropPolicies(TableDelta delta) {
		for (Policy policy : delta.policies.dropped()) {
			ObjectReference object = PolicySteps.reference(delta.from.name(), policy);
			this.log.drop(object, PolicySteps.create(delta.from.name(), policy));
			this.transition.surplus(object, delta.policies.isReplaced(policy));
		}
	}

	private void dropTriggers(QualifiedName relation, TableDelta.Members<Trigger> triggers) {
		for (Trigger trigger : triggers.dropped()) {
			ObjectReference object = TriggerSteps.reference(relation, trigger);
			this.log.drop(object, TriggerSteps.create(relation, trigger));
			this.transition.surplus(object, triggers.isReplaced(trigger));
		}
	}

	// with the functions that take or return their rows
	private void dropViews() {
		List<Record> things = new ArrayList<>();
		for (View view : this.transition.from.views.values()) {
			View later = this.transition.to.views.get(view.name());
			if (later == null || this.transition.rework.isRemade(view)) {
				things.add(view);
				this.transition.surplus(References.view(view), later != null);
			}
		}
		for (Routine routine : this.transition.from.routines.values()) {
			if (this.transition.isDroppedEarly(routine) && this.transition.rework.touchesRelations(routine)) {
				things.add(routine);
				this.transition.surplus(References.routine(routine),
						this.transition.to.routines.containsKey(References.routine(routine)));
			}
		}
		for (Record thing : Dependencies.dependentsFirst(things, EarlyDrops::name, EarlyDrops::mentions)) {
			if (thing instanceof View view) {
				this.log.drop(References.view(view),
						Stream.concat(ViewText.create(view).stream(), ViewText.members(view).stream()).toList());
			}
			else {
				this.transition.dropRoutines(List.of((Routine) thing));
			}
		}
	}

	private static String name(Record thing) {
		return ((thing instanceof View view) ? view.name() : ((Routine) thing).name()).name().text();
	}

	private static Set<String> mentions(Record thing) {
		if (thing instanceof View view) {
			Set<String> names = new HashSet<>(Words.of(view.query()).calls());
			view.uses().forEach((use) -> names.add(use.relation().name().text()));
			return names;
		}
		Routine routine = (Routine) thing;
		return RoutineText.signature(routine).add(routine.body().isParsed() ? routine.body().text() : null).names();
	}

	private void dropConstraints(TableDelta delta, boolean foreignKeys) {
		for (TableConstraint constraint : delta.constraints.dropped()) {
			if (constraint.definition() instanceof ForeignKey == foreignKeys) {
				ObjectReference object = References.constraint(delta.from.name(), constraint.name());
				this.log.drop(object, ConstraintSteps.create(delta.from.name(), constraint));
				this.transition.surplus(object, delta.constraints.isReplaced(constraint));
			}
		}
	}

	private void dropIndexes(TableDelta delta) {
		for (Index index : delta.indexes.dropped()) {
			ObjectReference object = References.index(delta.from.name(), index.name());
			this.log.drop(object, IndexSteps.create(delta.from.name(), index));
			this.transition.surplus(object, delta.indexes.isReplaced(index));
		}
	}

	// those that call a function which is made anew
	private void dropDefaults(TableDelta delta) {
		for (TableColumn column : delta.from.columns()) {
			if (column.column().defaultTo() instanceof ColumnDefault.Expression expression
					&& this.transition.callsRemade(Words.of(expression.sql()))) {
				this.log.add(new AlterColumn(delta.from.name(), column.name(),
						ColumnChange.NONE.dropDefault().existing(column.column())));
			}
		}
	}

	private void dropGenerated(TableDelta delta) {
		for (TableColumn column : delta.from.columns()) {
			if (this.transition.rework.isRemade(delta.from.name(), column.name()) && !column.isInherited()) {
				this.log.drop(References.column(delta.from.name(), column.name()),
						List.of(new AddColumn(delta.from.name(), column.column(), false)));
			}
		}
	}

	private void dropRoutines() {
		List<Routine> routines = new ArrayList<>();
		for (Map.Entry<ObjectReference, Routine> entry : this.transition.from.routines.entrySet()) {
			boolean stays = this.transition.to.routines.containsKey(entry.getKey());
			if (this.transition.isDroppedEarly(entry.getValue())
					&& !this.transition.rework.touchesRelations(entry.getValue())) {
				routines.add(entry.getValue());
				this.transition.surplus(entry.getKey(), stays);
			}
		}
		this.transition.dropRoutines(routines);
	}

	private void dropTables() {
		List<Table> tables = this.transition.from.tables.values()
			.stream()
			.filter((table) -> !this.transition.to.tables.containsKey(table.name()))
			.toList();
		List<Table> ordered = Dependencies.dependentsFirst(tables, (table) -> table.name().toString(),
				EarlyDrops::references);
		Map<QualifiedName, Integer> places = new HashMap<>();
		ordered.forEach((table) -> places.put(table.name(), places.size()));
		// those of a cycle
		Set<TableConstraint> first = new HashSet<>();
		for (Table table : ordered) {
			for (TableConstraint constraint : TableSteps.own(table)) {
				if (constraint.definition() instanceof ForeignKey key
						&& places.getOrDefault(key.table(), Integer.MAX_VALUE) < place(places, table.name())) {
					first.add(constraint);
					this.log.drop(References.constraint(table.name(), constraint.name()),
							ConstraintSteps.create(table.name(), constraint));
				}
			}
		}
		TableSteps steps = new TableSteps(this.transition.from);
		for (Table table : ordered) {
			this.log.drop(References.table(table.name()), steps.whole(without(table, first)));
			this.log.surplus(References.table(table.name()));
		}
	}

	private static int place(Map<QualifiedName, Integer> places, QualifiedName name) {
		return places.getOrDefault(name, Integer.MAX_VALUE);
	}

	private static Table without(Table table, Set<TableConstraint> constraints) {
		return new Table(table.name(), table.columns(),
				table.constraints().stream().filter((constraint) -> !constraints.contains(constraint)).toList(),
				table.indexes(), table.triggers(), table.rowSecurity(), table.settings(), table.comment(),
				table.origin());
	}

	private static Set<String> references(Table table) {
		Set<String> names = new HashSet<>();
		SchemaObjects.parents(table).forEach((parent) -> names.add(parent.toString()));
		for (TableConstraint constraint : table.constraints()) {
			if (constraint.definition() instanceof ForeignKey key) {
				names.add(key.table().toString());
			}
		}
		return names;
	}

}
