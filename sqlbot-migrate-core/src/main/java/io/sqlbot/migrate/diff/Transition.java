package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * What leads from one model to another, in an order in which PostgreSQL takes it: first
 * goes what stands in the way, then comes and changes what others need, from types to
 * policies, and at last goes what nothing needs any more.
 */
final class Transition {

	final SchemaObjects from;

	final SchemaObjects to;

	final ChangeLog log = new ChangeLog();

	final Rework rework;

	final TypeConversion conversion;

	// of the tables that stay and change
	final Map<QualifiedName, TableDelta> deltas = new LinkedHashMap<>();

	// of the views that stay
	final Map<QualifiedName, TableDelta.Members<Trigger>> viewTriggers = new LinkedHashMap<>();

	// sequences that are gone already
	final Set<QualifiedName> droppedSequences = new HashSet<>();

	// columns whose default had to go before they change
	final Set<ObjectReference> droppedDefaults = new HashSet<>();

	Transition(SchemaObjects from, SchemaObjects to, int serverMajor) {
		this.from = from;
		this.to = to;
		this.rework = new Rework(from, to, serverMajor).find();
		this.conversion = new TypeConversion(from, to);
	}

	ChangeLog write() {
		findDeltas();
		remakeForeignKeys();
		new EarlyDrops(this).write();
		this.deltas.values().forEach(this::changeMembers);
		new Creations(this).write();
		new LateDrops(this).write();
		StrandedViews.find(this.from, this.to).forEach(this.log::obstacle);
		MadeAnew.remarks(this.from, this.to, this.rework).forEach(this.log::remark);
		return this.log;
	}

	void surplus(ObjectReference object, boolean stays) {
		if (!stays) {
			this.log.surplus(object);
		}
	}

	boolean isDroppedEarly(Routine routine) {
		boolean stays = this.to.routines.containsKey(References.routine(routine));
		return stays ? this.rework.isRemade(routine) : this.rework.touchesRelations(routine);
	}

	boolean callsRemade(Words words) {
		return this.rework.touchesNames(words) && this.from.routines.values()
			.stream()
			.anyMatch((routine) -> this.rework.isRemade(routine) && words.has(routine.name().name()));
	}

	void dropRoutines(List<Routine> routines) {
		Dependencies
			.dependentsFirst(routines, (routine) -> routine.name().name().text(),
					(routine) -> (routine.body().isParsed() ? Words.of(routine.body().text()) : new Words()).names())
			.forEach((routine) -> this.log.drop(References.routine(routine),
					List.of(RoutineText.create(routine, null))));
	}

	TableDelta delta(Table table) {
		return this.deltas.computeIfAbsent(table.name(), (name) -> TableDelta.of(table,
				Objects.requireNonNull(this.to.tables.get(name)), this.from, this.to, this.rework));
	}

	private void findDeltas() {
		boolean touched = this.rework.anything();
		for (Table table : this.from.tables.values()) {
			Table later = this.to.tables.get(table.name());
			if (later != null && (touched || !table.equals(later))) {
				delta(table);
			}
		}
		for (View view : this.from.views.values()) {
			View later = this.to.views.get(view.name());
			if (later != null && !this.rework.isRemade(view)
					&& !(view.triggers().isEmpty() && later.triggers().isEmpty())) {
				this.viewTriggers.put(view.name(),
						TableDelta.triggers(view.name(), view.triggers(), later.triggers(), this.rework));
			}
		}
	}

	// those whose unique columns are without their index for a while, or whose columns
	// get a type that can't be compared with the other one until that changes too, and
	// those between tables of which one stops or begins to be unlogged before the other
	private void remakeForeignKeys() {
		Map<QualifiedName, List<Set<Identifier>>> keys = new LinkedHashMap<>();
		Map<QualifiedName, Set<Identifier>> retyped = new LinkedHashMap<>();
		Set<QualifiedName> rewritten = new HashSet<>();
		for (TableDelta delta : this.deltas.values()) {
			List<Set<Identifier>> lost = lostKeys(delta);
			if (!lost.isEmpty()) {
				keys.put(delta.from.name(), lost);
			}
			if (TableSteps.isUnlogged(delta.from) != TableSteps.isUnlogged(delta.to)) {
				rewritten.add(delta.from.name());
			}
			for (Pair<TableColumn> pair : delta.columns) {
				if (pair.from() != null && pair.to() != null
						&& !this.conversion.isCompatible(pair.from().column().type(), pair.to().column().type())) {
					retyped.computeIfAbsent(delta.from.name(), (any) -> new HashSet<>()).add(pair.to().name());
				}
			}
		}
		if (keys.isEmpty() && retyped.isEmpty() && rewritten.isEmpty()) {
			return;
		}
		for (Table table : this.from.tables.values()) {
			for (TableConstraint constraint : TableSteps.own(table)) {
				if (constraint.definition() instanceof ForeignKey key && this.to.tables.containsKey(table.name())
						&& (keys.getOrDefault(key.table(), List.of()).contains(new HashSet<>(key.referenced()))
								|| any(retyped.get(key.table()), key.referenced())
								|| any(retyped.get(table.name()), key.columns()) || rewritten.contains(table.name())
								|| rewritten.contains(key.table()))) {
					delta(table).constraints.remake(constraint);
				}
			}
		}
	}

	private static List<Set<Identifier>> lostKeys(TableDelta delta) {
		List<Set<Identifier>> keys = new ArrayList<>();
		for (TableConstraint constraint : delta.constraints.dropped()) {
			Index index = constraint.index();
			if (ConstraintSteps.isKey(constraint) && index != null) {
				keys.add(new HashSet<>(IndexSteps.columns(index)));
			}
		}
		for (Index index : delta.indexes.dropped()) {
			if (IndexSteps.isUnique(index)) {
				keys.add(new HashSet<>(IndexSteps.columns(index)));
			}
		}
		return keys;
	}

	private static boolean any(@Nullable Set<Identifier> names, List<Identifier> columns) {
		return names != null && columns.stream().anyMatch(names::contains);
	}

	// before new ones come, whose names may have been theirs
	private void changeMembers(TableDelta delta) {
		QualifiedName table = delta.from.name();
		delta.constraints.kept.forEach((pair) -> ConstraintSteps.change(this.log, table,
				Objects.requireNonNull(pair.from()), Objects.requireNonNull(pair.to())));
		delta.indexes.kept.forEach((pair) -> IndexSteps.change(this.log, table, Objects.requireNonNull(pair.from()),
				Objects.requireNonNull(pair.to())));
	}

}
