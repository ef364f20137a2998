package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Extension;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Namespace;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a database should hold: what the model wants, and what of the database it
 * can't say or does not know.
 */
final class TargetSchema {

	private final ComparisonSettings settings;

	private final SchemaObjects live;

	private final SchemaObjects wanted;

	private final TargetColumn columns;

	private final SaidParts said;

	private final TargetObject objects;

	private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();

	private final List<ObjectReference> unknown = new ArrayList<>();

	// what is mentioned by that which stays although the model does not have it
	private final Words kept = new Words();

	TargetSchema(ComparisonSettings settings, SchemaObjects live, SchemaObjects wanted) {
		this.settings = settings;
		this.live = live;
		this.wanted = wanted;
		this.columns = new TargetColumn(settings, live, wanted);
		this.said = new SaidParts(settings, wanted);
		this.objects = new TargetObject(this.said);
	}

	List<ObjectReference> unknown() {
		return this.unknown;
	}

	SchemaModel build() {
		addTables();
		new FreeNames(this.live, this.tables, this.settings).settle();
		List<View> views = merge(this.live.views, this.wanted.views, Expressible.VIEW, References::view, View::query,
				this.objects::view);
		views.removeIf((view) -> this.tables.containsKey(view.name()));
		List<Routine> routines = merge(this.live.routines, this.wanted.routines, Expressible.ROUTINE,
				References::routine,
				(routine) -> routine.parameters() + " " + routine.returns() + " " + routine.body().text(),
				this.objects::routine);
		List<Sequence> sequences = sequences();
		List<Composite> composites = merge(this.live.composites, this.wanted.composites, Expressible.COMPOSITE,
				CompositeSteps::reference,
				(type) -> type.attributes()
					.stream()
					.map((attribute) -> attribute.type().sql())
					.collect(Collectors.joining(" ")),
				this.objects::composite);
		List<Domain> domains = merge(this.live.domains, this.wanted.domains, Expressible.DOMAIN,
				(domain) -> References.of(ObjectKind.DOMAIN, domain.name()),
				(domain) -> domain.type().sql() + " " + domain.checks(), this.objects::domain);
		List<Enumeration> enums = merge(this.live.enums, this.wanted.enums, Expressible.ENUM,
				(type) -> References.of(ObjectKind.TYPE, type.name()), (type) -> "", this.objects::enumeration);
		SchemaModel objects = new SchemaModel(List.of(), extensions(), enums, domains, composites, sequences,
				List.copyOf(this.tables.values()), views, routines);
		return new SchemaModel(namespaces(new SchemaObjects(objects).usedSchemas()), objects.extensions(), enums,
				domains, composites, sequences, objects.tables(), views, routines);
	}

	private List<Extension> extensions() {
		Map<Identifier, Extension> all = new LinkedHashMap<>();
		this.live.extensions.forEach((name, existing) -> {
			ObjectReference object = References.of(ObjectKind.EXTENSION, new QualifiedName(null, name));
			boolean isUnknown = !this.wanted.extensions.containsKey(name)
					&& this.settings.compares(Expressible.EXTENSION, object);
			if (!isUnknown || !this.settings.dropsUnknown()) {
				all.put(name, existing);
			}
			if (isUnknown && !this.settings.dropsUnknown()) {
				this.unknown.add(object);
			}
		});
		for (Extension extension : this.wanted.extensions.values()) {
			ObjectReference object = References.of(ObjectKind.EXTENSION, new QualifiedName(null, extension.name()));
			if (this.settings.compares(Expressible.EXTENSION, object)) {
				// which version the server has is no question of the model
				all.merge(extension.name(), extension, (existing, model) -> new Extension(existing.name(),
						model.schema(), existing.version(), existing.isUsed()));
			}
		}
		return new ArrayList<>(all.values());
	}

	private List<Namespace> namespaces(Set<String> used) {
		Map<String, Namespace> all = new LinkedHashMap<>(this.live.namespaces);
		this.wanted.namespaces.forEach((key, model) -> {
			Namespace existing = this.live.namespaces.get(key);
			boolean said = model.name() != null && this.settings.compares(Expressible.SCHEMA,
					References.of(ObjectKind.SCHEMA, new QualifiedName(null, model.name())));
			boolean needed = used.contains(key) && this.settings.expresses(Expressible.SCHEMA);
			if (existing == null && (said || needed)) {
				all.put(key, new Namespace(model.name(), this.objects.comment(null, model.comment()), model.origin()));
			}
			else if (existing != null && said) {
				all.put(key, new Namespace(existing.name(), this.objects.comment(existing.comment(), model.comment()),
						existing.origin()));
			}
		});
		return new ArrayList<>(all.values());
	}

	private void addTables() {
		for (Table wanted : this.wanted.tables.values()) {
			Table existing = this.live.tables.get(wanted.name());
			boolean compared = this.settings.compares(References.table(wanted.name()));
			if (existing != null) {
				this.tables.put(wanted.name(), compared
						? new TargetTable(this.settings, this.columns, this.said, existing, wanted, this.kept).table()
						: existing);
			}
			else if (compared && !isView(wanted.name())) {
				this.tables.put(wanted.name(), this.said.table(wanted));
			}
		}
		for (Table existing : this.live.tables.values()) {
			if (!this.wanted.tables.containsKey(existing.name())) {
				addUnknown(existing);
			}
		}
		new KeptChildren(this.live, this.tables, this.wanted.tables.keySet()).follow();
	}

	private void addUnknown(Table existing) {
		ObjectReference reference = References.table(existing.name());
		boolean isCompared = this.settings.compares(reference);
		boolean isPartition = isPartitionOfWanted(existing);
		if (isCompared && !isPartition && this.settings.dropsUnknown()) {
			return;
		}
		this.tables.put(existing.name(), existing);
		TableText.addTo(this.kept, existing);
		if (isCompared && !isPartition) {
			this.unknown.add(reference);
		}
	}

	// such as are made while the application runs
	private boolean isPartitionOfWanted(Table table) {
		Table current = table;
		while (current != null && current.settings().parentage().partitionOf() != null) {
			QualifiedName parent = current.settings().parentage().partitionOf();
			if (this.wanted.tables.containsKey(parent)) {
				return true;
			}
			current = this.live.tables.get(parent);
		}
		return false;
	}

	// entities may be mapped to views
	private boolean isView(QualifiedName name) {
		return this.live.views.containsKey(name) && !this.settings.expresses(Expressible.VIEW);
	}

	private List<Sequence> sequences() {
		Map<QualifiedName, Sequence> wanted = new LinkedHashMap<>();
		for (Sequence sequence : this.wanted.sequences.values()) {
			Sequence target = underItsName(sequence);
			wanted.put(target.name(), target);
		}
		return merge(this.live.sequences, wanted, null,
				(sequence) -> References.of(ObjectKind.SEQUENCE, sequence.name()), (sequence) -> "",
				this.objects::sequence);
	}

	// the one that the database has for the column
	private Sequence underItsName(Sequence sequence) {
		Sequence.Owner owner = sequence.owner();
		Sequence existing = (owner != null) ? this.live.ownedBy(owner.table(), owner.column()) : null;
		if (owner == null || existing == null || !this.columns.isGenerated(owner.table(), column(owner), sequence)) {
			return sequence;
		}
		return new Sequence(existing.name(), sequence.type(), sequence.options(), owner, sequence.isUnlogged(),
				sequence.comment(), sequence.origin());
	}

	private static Column column(Sequence.Owner owner) {
		return Column.column(owner.column().text(), ColumnType.bigInteger());
	}

	private boolean isSequenceSaid(Sequence sequence) {
		Sequence.Owner owner = sequence.owner();
		if (owner == null) {
			return this.settings.expresses(Expressible.SEQUENCE);
		}
		if (!this.settings.expresses(Expressible.IDENTITY) && hasColumn(this.live.tables, owner)
				&& hasColumn(this.tables, owner)) {
			return false;
		}
		Table table = this.tables.get(owner.table());
		if (table == null || !this.wanted.tables.containsKey(owner.table())) {
			return table == null;
		}
		// the default may stay where the model can't say it
		return table.columns()
			.stream()
			.map(TableColumn::column)
			.noneMatch((column) -> column.name().equals(owner.column()) && TargetColumn.counts(column, sequence))
				|| this.wanted.ownedBy(owner.table(), owner.column()) != null;
	}

	private static boolean hasColumn(Map<QualifiedName, Table> tables, Sequence.Owner owner) {
		Table table = tables.get(owner.table());
		return table != null && SchemaObjects.column(table, owner.column()) != null;
	}

	private <K, T> List<T> merge(Map<K, T> live, Map<K, T> wanted, @Nullable Expressible expressible,
			Function<T, ObjectReference> reference, Function<T, String> text, Merge<T> merge) {
		Map<K, T> all = new LinkedHashMap<>();
		live.forEach((key, existing) -> {
			T model = wanted.get(key);
			ObjectReference object = reference.apply(existing);
			boolean said = (expressible != null) ? this.settings.expresses(expressible)
					: existing instanceof Sequence sequence && isSequenceSaid(sequence);
			boolean compared = said && this.settings.compares(object);
			if (!compared || (model == null && this.kept.has(object.name().name()))) {
				all.put(key, existing);
				this.kept.add(text.apply(existing));
			}
			else if (model != null) {
				all.put(key, merge.of(existing, model));
			}
		});
		wanted.forEach((key, model) -> {
			boolean said = (expressible != null) ? this.settings.expresses(expressible)
					: model instanceof Sequence sequence && isSequenceSaid(sequence);
			if (!live.containsKey(key) && said && this.settings.compares(reference.apply(model))) {
				all.put(key, merge.of(null, model));
			}
		});
		return new ArrayList<>(all.values());
	}

	/** Puts what both have together. */
	@FunctionalInterface
	private interface Merge<T> {

		T of(@Nullable T existing, T model);

	}

}
