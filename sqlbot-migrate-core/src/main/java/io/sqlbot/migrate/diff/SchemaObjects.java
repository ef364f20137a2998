package io.sqlbot.migrate.diff;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Domain;
import io.sqlbot.migrate.schema.Enumeration;
import io.sqlbot.migrate.schema.Extension;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Namespace;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * The application's objects of a model, by their names. Not among them are what belongs
 * to extensions or to this library, and foreign tables, whose servers are not read.
 */
final class SchemaObjects {

	final Map<QualifiedName, Enumeration> enums;

	final Map<QualifiedName, Domain> domains;

	final Map<QualifiedName, Composite> composites;

	final Map<QualifiedName, Sequence> sequences;

	final Map<QualifiedName, Table> tables;

	final Map<QualifiedName, View> views;

	final Map<ObjectReference, Routine> routines;

	final Map<Identifier, Extension> extensions = new LinkedHashMap<>();

	// the default schema is the empty text
	final Map<String, Namespace> namespaces = new LinkedHashMap<>();

	private final Map<Sequence.Owner, Sequence> owned = new LinkedHashMap<>();

	SchemaObjects(SchemaModel model) {
		this.enums = byName(model.enums(), Enumeration::name, Enumeration::origin);
		this.domains = byName(model.domains(), Domain::name, Domain::origin);
		this.composites = byName(model.composites(), Composite::name, Composite::origin);
		this.sequences = byName(model.sequences(), Sequence::name, Sequence::origin);
		this.tables = byName(model.tables(), Table::name, Table::origin);
		this.tables.values().removeIf((table) -> table.settings().traits().contains(Table.Trait.FOREIGN));
		this.views = byName(model.views(), View::name, View::origin);
		this.routines = byName(model.routines(), References::routine, Routine::origin);
		model.extensions().forEach((extension) -> this.extensions.put(extension.name(), extension));
		model.namespaces()
			.stream()
			.filter((namespace) -> namespace.origin().isApplication())
			.forEach((namespace) -> this.namespaces.put(key(namespace.name()), namespace));
		this.sequences.values().forEach((sequence) -> {
			if (sequence.owner() != null) {
				this.owned.put(sequence.owner(), sequence);
			}
		});
	}

	@Nullable Sequence ownedBy(QualifiedName table, Identifier column) {
		return this.owned.get(new Sequence.Owner(table, column));
	}

	// the tables that a table has columns from
	static List<QualifiedName> parents(Table table) {
		QualifiedName partitioned = table.settings().parentage().partitionOf();
		return (partitioned != null) ? List.of(partitioned) : table.settings().parentage().inherits();
	}

	static @Nullable TableColumn column(Table table, Identifier name) {
		return table.columns().stream().filter((column) -> column.name().equals(name)).findFirst().orElse(null);
	}

	static String key(@Nullable Identifier schema) {
		return (schema != null) ? schema.text() : "";
	}

	Set<String> usedSchemas() {
		Set<String> used = new LinkedHashSet<>();
		List.of(this.enums, this.domains, this.composites, this.sequences, this.tables, this.views)
			.forEach((objects) -> objects.keySet().forEach((name) -> used.add(key(name.schema()))));
		this.routines.keySet().forEach((routine) -> used.add(key(routine.name().schema())));
		return used;
	}

	private static <K, T> Map<K, T> byName(List<T> objects, Function<T, K> name, Function<T, Origin> origin) {
		Map<K, T> map = new LinkedHashMap<>();
		for (T object : objects) {
			if (origin.apply(object).isApplication()) {
				map.put(name.apply(object), object);
			}
		}
		return map;
	}

}
