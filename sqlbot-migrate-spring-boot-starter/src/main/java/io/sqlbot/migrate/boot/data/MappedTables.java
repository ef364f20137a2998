package io.sqlbot.migrate.boot.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.sqlbot.migrate.diff.model.WantedSchema.Rename;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.PersistentPropertyPath;
import org.springframework.data.mapping.PersistentPropertyPaths;
import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * The tables of all aggregates. An entity that another one holds is no aggregate of its
 * own: its table leads to its owner's.
 */
final class MappedTables {

	private final ColumnTypes types;

	private final RelationalMappingContext context;

	private final Map<QualifiedName, MappedTable> tables = new LinkedHashMap<>();

	private final Set<Rename> renames = new LinkedHashSet<>();

	MappedTables(ColumnTypes types) {
		this.types = types;
		this.context = types.converter().getMappingContext();
		Set<Class<?>> held = new LinkedHashSet<>();
		this.context.getPersistentEntities().forEach((entity) -> addHeld(held, entity));
		for (RelationalPersistentEntity<?> entity : this.context.getPersistentEntities()) {
			if (!held.contains(entity.getType()) && !entity.getType().isInterface()) {
				add(entity);
			}
		}
	}

	List<String> statements() {
		List<String> statements = new ArrayList<>();
		this.tables.values().forEach((table) -> statements.add(table.create()));
		this.tables.values().forEach((table) -> statements.addAll(table.references()));
		return statements;
	}

	Set<Identifier> schemas() {
		Set<Identifier> schemas = new LinkedHashSet<>();
		for (QualifiedName name : this.tables.keySet()) {
			if (name.schema() != null) {
				schemas.add(name.schema());
			}
		}
		return schemas;
	}

	Set<Rename> renames() {
		return this.renames;
	}

	private static void addHeld(Set<Class<?>> held, RelationalPersistentEntity<?> entity) {
		for (RelationalPersistentProperty property : entity) {
			if (property.isEntity() && !property.isTransient()) {
				TypeInformation<?> type = property.isMap() ? property.getTypeInformation().getRequiredMapValueType()
						: property.getTypeInformation();
				TypeInformation<?> component = type.getActualType();
				held.add((component != null) ? component.getType() : type.getType());
			}
		}
	}

	private void add(RelationalPersistentEntity<?> entity) {
		AggregatePath root = this.context.getAggregatePath(entity);
		table(root);
		this.renames.addAll(FormerNames.of(entity, name(root)));
		PersistentPropertyPaths<?, RelationalPersistentProperty> paths = this.context
			.findPersistentPropertyPaths(entity.getType(), (property) -> true);
		for (PersistentPropertyPath<RelationalPersistentProperty> path : paths) {
			add(this.context.getAggregatePath(path));
		}
	}

	private void add(AggregatePath path) {
		RelationalPersistentProperty property = path.getRequiredLeafProperty();
		if (property.isTransient() || path.isEmbedded()) {
			return;
		}
		if (path.isEntity()) {
			table(path);
			this.renames.addAll(FormerNames.of(property, name(path)));
			return;
		}
		MappedTable table = table(owner(path));
		Identifier column = SqlName.of(path.getColumnInfo().name());
		table.addColumn(column, property, this.types);
		this.renames.addAll(FormerNames.of(property, table.name(), column));
	}

	// what is embedded is in the table of what holds it
	private static AggregatePath owner(AggregatePath path) {
		AggregatePath owner = path.getParentPath();
		while (owner.isEmbedded()) {
			owner = owner.getParentPath();
		}
		return owner;
	}

	private MappedTable table(AggregatePath path) {
		return this.tables.computeIfAbsent(name(path), (name) -> new MappedTable(path, name, this.types));
	}

	private static QualifiedName name(AggregatePath path) {
		return SqlName.qualified(path.getTableInfo().qualifiedTableName());
	}

}
