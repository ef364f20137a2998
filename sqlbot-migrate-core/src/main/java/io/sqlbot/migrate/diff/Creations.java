package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.CreateExtension;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.ExtensionOptions;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Extension;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Namespace;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is missing and changes what is different, each thing behind those that it
 * mentions.
 */
final class Creations {

	private final Transition transition;

	private final ChangeLog log;

	// by the bare names of what is made or changed
	private final Map<String, List<Work>> work = new HashMap<>();

	private final List<Work> all = new ArrayList<>();

	private final TableCreations tables;

	Creations(Transition transition) {
		this.transition = transition;
		this.log = transition.log;
		this.tables = new TableCreations(transition, (words) -> require(words, Set.of(ObjectKind.FUNCTION)));
	}

	void write() {
		this.transition.to.namespaces.forEach(this::namespace);
		this.transition.to.extensions.forEach(this::extension);
		plan();
		this.all.stream()
			.filter((one) -> one.kind != ObjectKind.FUNCTION && one.kind != ObjectKind.VIEW)
			.forEach(Work::run);
		this.tables.finish();
		this.all.forEach(Work::run);
		RuleSteps rules = new RuleSteps(this.log);
		this.transition.deltas.values().forEach(rules::write);
		this.transition.to.tables.values()
			.stream()
			.filter((table) -> !this.transition.from.tables.containsKey(table.name()))
			.forEach((table) -> this.log.addAll(TableSteps.members(table)));
		this.transition.viewTriggers.forEach(rules::write);
		this.transition.to.views.values()
			.stream()
			.filter(this::isCreated)
			.forEach((view) -> this.log.addAll(ViewText.members(view)));
	}

	private void table(Table table, @Nullable TableDelta delta) {
		if (delta != null) {
			new TableAlteration(this.transition, delta).write();
		}
		else {
			this.tables.create(table);
		}
	}

	private void namespace(String key, Namespace namespace) {
		Identifier name = namespace.name();
		Namespace existing = this.transition.from.namespaces.get(key);
		if (name == null) {
			return;
		}
		ObjectReference object = References.of(ObjectKind.SCHEMA, new QualifiedName(null, name));
		if (existing == null) {
			this.log.add(new CreateSchema(name, null, false));
			this.log.missing(object);
		}
		String before = (existing != null) ? existing.comment() : null;
		if (!Objects.equals(before, namespace.comment())) {
			this.log.comment(object, before, namespace.comment());
			if (existing != null) {
				this.log.changed(object, "comment", before, namespace.comment());
			}
		}
	}

	private void extension(Identifier name, Extension extension) {
		Extension existing = this.transition.from.extensions.get(name);
		ObjectReference object = References.of(ObjectKind.EXTENSION, new QualifiedName(null, name));
		if (existing == null) {
			this.log.add(new CreateExtension(name, new ExtensionOptions(false, extension.schema(), null, false)));
			this.log.missing(object);
		}
		else if (!Objects.equals(existing.schema(), extension.schema())) {
			if (extension.schema() != null) {
				this.log.sql("ALTER EXTENSION " + name.quoted() + " SET SCHEMA " + extension.schema().quoted());
			}
			this.log.changed(object, "schema", existing.schema(), extension.schema());
		}
	}

	private void plan() {
		SchemaObjects from = this.transition.from;
		SchemaObjects to = this.transition.to;
		TypeSteps types = new TypeSteps(this.transition);
		to.enums.forEach((name, type) -> add(ObjectKind.TYPE, name, new Words(), () -> {
			if (from.enums.get(name) == null) {
				this.log.add(new CreateEnum(type.type()));
				this.log.comment(References.of(ObjectKind.TYPE, name), null, type.comment());
				this.log.missing(References.of(ObjectKind.TYPE, name));
			}
			else if (!type.equals(from.enums.get(name))) {
				types.change(from.enums.get(name), type);
			}
		}));
		to.domains.forEach((name, domain) -> {
			Words words = Words.of(domain.type().sql(), Defaults.text(domain.defaultTo()));
			domain.checks().forEach((check) -> words.add(check.condition()));
			add(ObjectKind.DOMAIN, name, words, () -> {
				if (from.domains.get(name) == null) {
					this.log.add(DomainSteps.create(domain));
					DomainSteps.finish(this.log, domain);
					this.log.missing(References.of(ObjectKind.DOMAIN, name));
				}
				else if (!domain.equals(from.domains.get(name))) {
					types.change(from.domains.get(name), domain);
				}
			});
		});
		CompositeSteps composites = new CompositeSteps(this.transition);
		to.composites.forEach((name, type) -> {
			Composite existing = from.composites.get(name);
			add(ObjectKind.TYPE, name, composites.requirements(existing, type), () -> composites.write(existing, type));
		});
		to.sequences.forEach((name, sequence) -> add(ObjectKind.SEQUENCE, name, new Words(), () -> sequence(sequence)));
		to.tables.forEach((name, table) -> {
			TableDelta delta = this.transition.deltas.get(name);
			if (delta != null || !from.tables.containsKey(name)) {
				add(ObjectKind.TABLE, name, words(table), () -> table(table, delta));
			}
		});
		to.routines.forEach((reference, routine) -> {
			Words words = RoutineText.words(routine);
			add(ObjectKind.FUNCTION, routine.name(), words, () -> routine(reference, routine));
		});
		to.views.forEach((name, view) -> add(ObjectKind.VIEW, name, Words.of(view.query()), () -> view(view)));
	}

	private void add(ObjectKind kind, QualifiedName name, Words words, Runnable action) {
		Work one = new Work(kind, words, action);
		this.all.add(one);
		this.work.computeIfAbsent(name.name().text(), (any) -> new ArrayList<>()).add(one);
	}

	// types, functions and sequences by their text, tables as they are
	private static Words words(Table table) {
		Words words = TableText.addTo(new Words(), table);
		SchemaObjects.parents(table).forEach((parent) -> words.add("FROM " + parent.name().quoted()));
		for (TableConstraint constraint : TableSteps.own(table)) {
			if (constraint.definition() instanceof ForeignKey key) {
				words.add("FROM " + key.table().name().quoted());
			}
		}
		return words;
	}

	private void require(Words words, Set<ObjectKind> kinds) {
		words.names()
			.stream()
			.sorted()
			.forEach((name) -> this.work.getOrDefault(name, List.of())
				.stream()
				.filter((one) -> kinds.contains(one.kind) || words.reads(name))
				.forEach(Work::run));
	}

	private void sequence(Sequence sequence) {
		Sequence existing = this.transition.from.sequences.get(sequence.name());
		if (existing != null) {
			if (!existing.equals(sequence)) {
				SequenceSteps.change(this.log, existing, sequence);
			}
			return;
		}
		if (!comesWithColumn(sequence)) {
			this.log.addAll(SequenceSteps.create(sequence));
		}
		if (sequence.owner() == null) {
			this.log.missing(SequenceSteps.reference(sequence));
		}
	}

	private boolean comesWithColumn(Sequence sequence) {
		Sequence.Owner owner = sequence.owner();
		Table table = (owner != null) ? this.transition.to.tables.get(owner.table()) : null;
		if (owner == null || table == null) {
			return false;
		}
		Table existing = this.transition.from.tables.get(owner.table());
		return (existing != null && SchemaObjects.column(existing, owner.column()) != null) || table.columns()
			.stream()
			.anyMatch((column) -> column.name().equals(owner.column())
					&& ColumnSteps.isSerial(this.transition.to, table, column));
	}

	private void routine(ObjectReference reference, Routine routine) {
		Routine existing = this.transition.from.routines.get(reference);
		boolean remade = existing != null && this.transition.rework.isRemade(existing);
		if (existing == null || remade) {
			this.log.add(RoutineText.create(routine, null));
			this.log.comment(reference, null, routine.comment());
			this.log.addAll(BelongingSteps.give(reference, routine.belongings(), (column) -> false));
		}
		else {
			if (!RoutineText.isSame(existing, routine)) {
				this.log.add(RoutineText.create(routine, existing));
			}
			this.log.comment(reference, existing.comment(), routine.comment());
		}
		if (existing == null) {
			this.log.missing(reference);
		}
		else if (!existing.equals(routine)) {
			this.log.other(reference, RoutineText.differences(existing, routine));
		}
	}

	private void view(View view) {
		View existing = this.transition.from.views.get(view.name());
		if (existing == null || isCreated(view)) {
			this.log.addAll(ViewText.create(view));
			if (existing == null) {
				this.log.missing(References.view(view));
			}
			else if (!existing.equals(view)) {
				ViewSteps.difference(this.log, existing, view);
			}
		}
		else if (!existing.equals(view)) {
			ViewSteps.change(this.log, this.transition.conversion, existing, view);
		}
	}

	private boolean isCreated(View view) {
		View existing = this.transition.from.views.get(view.name());
		return existing == null || this.transition.rework.isRemade(existing);
	}

	/** Something to make or to change, once. */
	private final class Work {

		private final ObjectKind kind;

		private final Words words;

		private final Runnable action;

		private boolean begun;

		Work(ObjectKind kind, Words words, Runnable action) {
			this.kind = kind;
			this.words = words;
			this.action = action;
		}

		void run() {
			if (!this.begun) {
				this.begun = true;
				require(this.words,
						Set.of(ObjectKind.TYPE, ObjectKind.DOMAIN, ObjectKind.SEQUENCE, ObjectKind.FUNCTION));
				this.action.run();
			}
		}

	}

}
