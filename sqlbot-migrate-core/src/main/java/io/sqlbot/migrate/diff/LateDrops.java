package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.CreateEnum;
import io.sqlbot.migrate.operation.CreateExtension;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.ExtensionOptions;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Drops what nothing needs any more, after all changes.
 */
final class LateDrops {

	private final Transition transition;

	private final ChangeLog log;

	LateDrops(Transition transition) {
		this.transition = transition;
		this.log = transition.log;
	}

	void write() {
		this.transition.from.sequences.values().forEach(this::drop);
		dropRoutines();
		dropTypes();
		this.transition.from.enums.forEach((name, type) -> {
			if (!this.transition.to.enums.containsKey(name)) {
				drop(References.of(ObjectKind.TYPE, name), new CreateEnum(type.type()));
			}
		});
		this.transition.from.extensions.forEach((name, extension) -> {
			if (!this.transition.to.extensions.containsKey(name)) {
				drop(References.of(ObjectKind.EXTENSION, new QualifiedName(null, name)), new CreateExtension(name,
						new ExtensionOptions(false, extension.schema(), extension.version(), false)));
			}
		});
		this.transition.from.namespaces.forEach((key, namespace) -> {
			if (!this.transition.to.namespaces.containsKey(key) && namespace.name() != null) {
				drop(References.of(ObjectKind.SCHEMA, new QualifiedName(null, namespace.name())),
						new CreateSchema(namespace.name(), null, false));
			}
		});
	}

	private void drop(ObjectReference object, Operation creation) {
		this.log.drop(object, List.of(creation));
		this.log.surplus(object);
	}

	private void drop(Sequence sequence) {
		if (this.transition.to.sequences.containsKey(sequence.name())) {
			return;
		}
		// it went with its column, or is a part of that for people
		Sequence.Owner owner = sequence.owner();
		if (owner == null || isColumn(this.transition.to.tables.get(owner.table()), owner)) {
			if (this.transition.droppedSequences.add(sequence.name())) {
				this.log.drop(SequenceSteps.reference(sequence), SequenceSteps.create(sequence));
			}
			this.log.surplus(SequenceSteps.reference(sequence));
		}
	}

	private boolean isColumn(@Nullable Table table, Sequence.Owner owner) {
		return table != null && !this.transition.rework.isRemade(owner.table(), owner.column())
				&& table.columns().stream().anyMatch((column) -> column.name().equals(owner.column()));
	}

	private void dropRoutines() {
		List<Routine> routines = new ArrayList<>();
		this.transition.from.routines.forEach((reference, routine) -> {
			if (!this.transition.to.routines.containsKey(reference) && !this.transition.isDroppedEarly(routine)) {
				routines.add(routine);
				this.log.surplus(reference);
			}
		});
		this.transition.dropRoutines(routines);
	}

	private void dropTypes() {
		List<Record> types = new ArrayList<>();
		this.transition.from.domains.values()
			.stream()
			.filter((domain) -> !this.transition.to.domains.containsKey(domain.name()))
			.forEach(types::add);
		this.transition.from.composites.values()
			.stream()
			.filter((type) -> !this.transition.to.composites.containsKey(type.name()))
			.forEach(types::add);
		for (Record type : Dependencies.dependentsFirst(types, LateDrops::name, LateDrops::mentions)) {
			if (type instanceof Domain domain) {
				drop(References.of(ObjectKind.DOMAIN, domain.name()), DomainSteps.create(domain));
			}
			else {
				Composite composite = (Composite) type;
				this.log.drop(CompositeSteps.reference(composite), CompositeSteps.create(composite));
				this.log.surplus(CompositeSteps.reference(composite));
			}
		}
	}

	private static String name(Record type) {
		return ((type instanceof Domain domain) ? domain.name() : ((Composite) type).name()).name().text();
	}

	private static Set<String> mentions(Record type) {
		if (type instanceof Domain domain) {
			return Set.of(TypeName.of(domain.type()).name().name().text());
		}
		return ((Composite) type).attributes()
			.stream()
			.map((attribute) -> TypeName.of(attribute.type()).name().name().text())
			.collect(Collectors.toSet());
	}

}
