package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Extension;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.View;

/**
 * Completes what a source wants, where it only says some things of a kind, by what the
 * database has: what the source did not say is then no difference.
 */
public final class CompletedModel {

	private final SchemaModel live;

	private final SchemaModel wanted;

	private final WantedSchema source;

	private CompletedModel(SchemaModel live, SchemaModel wanted, WantedSchema source) {
		this.live = live;
		this.wanted = wanted;
		this.source = source;
	}

	/**
	 * Complete a model.
	 * @param live what the database holds
	 * @param wanted what the source wants, as it was read from where it was built
	 * @param source what the source says, and which kinds it says in part
	 * @return what is to be compared with the database, by the kinds that the source says
	 * in full or in part
	 */
	public static SchemaModel of(SchemaModel live, SchemaModel wanted, WantedSchema source) {
		return new CompletedModel(live, wanted, source).build();
	}

	private SchemaModel build() {
		Map<QualifiedName, Table> tables = new HashMap<>();
		this.live.tables().forEach((table) -> tables.put(table.name(), table));
		List<Table> completed = new ArrayList<>();
		for (Table table : this.wanted.tables()) {
			Table existing = tables.get(table.name());
			completed
				.add((existing != null) ? new CompletedTable(this.live, existing, table, this.source).build() : table);
		}
		return new SchemaModel(this.wanted.namespaces(), extensions(), enums(),
				with(Expressible.DOMAIN, this.live.domains(), this.wanted.domains(), (domain) -> domain.name()),
				with(Expressible.COMPOSITE, this.live.composites(), this.wanted.composites(), Composite::name),
				sequences(), completed, with(Expressible.VIEW, this.live.views(), views(), View::name),
				with(Expressible.ROUTINE, this.live.routines(), this.wanted.routines(), References::routine));
	}

	// where the model is built there are all that the database has, as it may need them;
	// it wants those that it names or uses
	private List<Extension> extensions() {
		Set<Identifier> named = NamedExtensions.of(this.source.statements());
		return with(Expressible.EXTENSION, this.live.extensions(),
				this.wanted.extensions().stream().filter((one) -> one.isUsed() || named.contains(one.name())).toList(),
				Extension::name);
	}

	private List<View> views() {
		Map<QualifiedName, View> existing = new HashMap<>();
		this.live.views().forEach((view) -> existing.put(view.name(), view));
		return this.wanted.views().stream().map((view) -> {
			View other = existing.get(view.name());
			return (other != null) ? new CompletedView(other, view, this.source).build() : view;
		}).toList();
	}

	private List<Enumeration> enums() {
		Map<QualifiedName, Enumeration> existing = new HashMap<>();
		this.live.enums().forEach((type) -> existing.put(type.name(), type));
		List<Enumeration> ordered = this.wanted.enums().stream().map((type) -> {
			Enumeration other = existing.get(type.name());
			boolean isSame = other != null && !says(Expressible.ENUM_ORDER)
					&& Set.copyOf(other.type().labels()).equals(Set.copyOf(type.type().labels()));
			return (other != null && isSame) ? new Enumeration(other.type(), type.comment(), type.origin()) : type;
		}).toList();
		return with(Expressible.ENUM, this.live.enums(), ordered, Enumeration::name);
	}

	// with those that count for columns which the model lets count as they do
	private List<Sequence> sequences() {
		List<Sequence> all = new ArrayList<>(
				with(Expressible.SEQUENCE, this.live.sequences().stream().filter((one) -> one.owner() == null).toList(),
						this.wanted.sequences(), Sequence::name));
		if (!says(Expressible.IDENTITY)) {
			Set<QualifiedName> tables = Set.copyOf(this.wanted.tables().stream().map(Table::name).toList());
			this.live.sequences()
				.stream()
				.filter((one) -> one.owner() != null && tables.contains(one.owner().table()))
				.filter((one) -> all.stream().noneMatch((other) -> other.name().equals(one.name())))
				.forEach(all::add);
		}
		return all;
	}

	private <T> List<T> with(Expressible kind, List<T> existing, List<T> model, Function<T, ?> name) {
		if (!this.source.partly().contains(kind)) {
			return model;
		}
		List<T> all = new ArrayList<>(model);
		existing.stream()
			.filter((one) -> model.stream().noneMatch((other) -> name.apply(other).equals(name.apply(one))))
			.forEach(all::add);
		return all;
	}

	private boolean says(Expressible kind) {
		return this.source.expresses().contains(kind);
	}

}
