package io.sqlbot.migrate.boot.hibernate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Which names of constraints and indexes nobody wrote. Of a unique constraint Hibernate
 * knows it. Of the others the application's naming strategy is asked again, as if nobody
 * had written a name: what it answers as before is its own.
 */
final class GeneratedNames {

	// two spellings of each column are tried
	private static final int MOST_COLUMNS = 8;

	private final MetadataImplementor metadata;

	private final Dialect dialect;

	private final ImplicitNamingStrategy strategy;

	private final @Nullable MetadataBuildingContext context;

	GeneratedNames(MetadataImplementor metadata) {
		this.metadata = metadata;
		this.dialect = metadata.getDatabase().getDialect();
		this.strategy = metadata.getMetadataBuildingOptions().getImplicitNamingStrategy();
		this.context = metadata.getEntityBindings()
			.stream()
			.map(PersistentClass::getIdentifier)
			.filter(SimpleValue.class::isInstance)
			.map((identifier) -> ((SimpleValue) identifier).getBuildingContext())
			.findFirst()
			.orElse(null);
	}

	Set<Identifier> all() {
		Set<Identifier> names = new HashSet<>();
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			for (Table table : namespace.getTables()) {
				add(names, table);
			}
		}
		return names;
	}

	private void add(Set<Identifier> names, Table table) {
		for (UniqueKey key : table.getUniqueKeys().values()) {
			if (!key.isNameExplicit()) {
				names.add(StoredName.ofRendered(key.getName()));
			}
		}
		if (this.context != null) {
			for (ForeignKey key : table.getForeignKeyCollection()) {
				if (key.getName() != null && key.getName().equals(generated(key, this.context))) {
					names.add(StoredName.ofRendered(key.getName()));
				}
			}
			for (Index index : table.getIndexes().values()) {
				if (isGenerated(index, this.context)) {
					names.add(StoredName.ofRendered(index.getName()));
				}
			}
		}
	}

	private String generated(ForeignKey key, MetadataBuildingContext context) {
		ForeignKeyName source = new ForeignKeyName(context, key.getTable().getNameIdentifier(),
				identifiers(key.getColumns(), context), key.getReferencedTable().getNameIdentifier(),
				identifiers(key.getReferencedColumns(), context));
		return this.strategy.determineForeignKeyName(source).render(this.dialect);
	}

	// the name was made of the columns as the annotation spells them, which is lost
	private boolean isGenerated(Index index, MetadataBuildingContext context) {
		List<Selectable> selectables = index.getSelectables();
		int spellings = 1 << Math.min(selectables.size(), MOST_COLUMNS);
		for (int spelling = 0; spelling < spellings; spelling++) {
			List<org.hibernate.boot.model.naming.Identifier> columns = new ArrayList<>();
			for (int position = 0; position < selectables.size(); position++) {
				boolean isLogical = (spelling & (1 << position)) != 0;
				columns.add(this.metadata.getDatabase()
					.toIdentifier(spelling(index.getTable(), selectables.get(position), isLogical, context)));
			}
			IndexName source = new IndexName(context, index.getTable().getNameIdentifier(), columns);
			if (index.getName().equals(this.strategy.determineIndexName(source).render(this.dialect))) {
				return true;
			}
		}
		return false;
	}

	private static String spelling(Table table, Selectable selectable, boolean isLogical,
			MetadataBuildingContext context) {
		String text = selectable.getText();
		if (isLogical && selectable instanceof Column column) {
			String logical = context.getMetadataCollector()
				.getLogicalColumnName(table, column.getNameIdentifier(context));
			return (logical != null) ? logical : text;
		}
		return text;
	}

	private static List<org.hibernate.boot.model.naming.Identifier> identifiers(@Nullable List<Column> columns,
			MetadataBuildingContext context) {
		return (columns != null) ? columns.stream().map((column) -> column.getNameIdentifier(context)).toList()
				: List.of();
	}

	/**
	 * A foreign key that nobody named.
	 */
	private record ForeignKeyName(MetadataBuildingContext getBuildingContext,
			org.hibernate.boot.model.naming.Identifier getTableName,
			List<org.hibernate.boot.model.naming.Identifier> getColumnNames,
			org.hibernate.boot.model.naming.Identifier getReferencedTableName,
			List<org.hibernate.boot.model.naming.Identifier> getReferencedColumnNames)
			implements
				ImplicitForeignKeyNameSource {

		@Override
		public org.hibernate.boot.model.naming.@Nullable Identifier getUserProvidedIdentifier() {
			return null;
		}

	}

	/**
	 * An index that nobody named.
	 */
	private record IndexName(MetadataBuildingContext getBuildingContext,
			org.hibernate.boot.model.naming.Identifier getTableName,
			List<org.hibernate.boot.model.naming.Identifier> getColumnNames) implements ImplicitIndexNameSource {

		@Override
		public org.hibernate.boot.model.naming.@Nullable Identifier getUserProvidedIdentifier() {
			return null;
		}

	}

}
