package io.sqlbot.migrate.boot.hibernate;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.RenamedFrom;
import io.sqlbot.migrate.diff.model.WantedSchema.Rename;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * What {@link RenamedFrom} says on entities and their attributes.
 */
final class RenamedEntities {

	private final MetadataImplementor metadata;

	private final SqlStringGenerationContext context;

	private final List<Rename> renames = new ArrayList<>();

	RenamedEntities(MetadataImplementor metadata, SqlStringGenerationContext context) {
		this.metadata = metadata;
		this.context = context;
	}

	List<Rename> all() {
		for (PersistentClass entity : this.metadata.getEntityBindings()) {
			Class<?> type = entity.getMappedClass();
			if (type != null) {
				addTable(type, entity.getTable());
				addColumns(type, Stream.ofNullable(entity.getIdentifierProperty()).toList());
				addColumns(type, entity.getProperties());
			}
		}
		return this.renames.stream().distinct().toList();
	}

	private void addColumns(Class<?> type, List<Property> properties) {
		for (Property property : properties) {
			addNames(type, property);
			if (property.getValue() instanceof Component component && component.getComponentClassName() != null) {
				addColumns(component.getComponentClass(), component.getProperties());
			}
		}
	}

	private void addNames(Class<?> type, Property property) {
		List<AnnotatedElement> members = members(type, property.getName()).toList();
		if (property.getValue() instanceof Collection collection) {
			if (!collection.isOneToMany() && !collection.isInverse()) {
				members.forEach((member) -> addTable(member, collection.getCollectionTable()));
			}
		}
		else if (property.getColumns().size() == 1) {
			Table table = property.getValue().getTable();
			members.forEach((member) -> addColumn(member, table, property.getColumns().get(0)));
		}
	}

	private void addTable(AnnotatedElement element, Table table) {
		RenamedFrom annotation = element.getAnnotation(RenamedFrom.class);
		if (annotation != null) {
			QualifiedName name = name(table);
			for (String former : annotation.value()) {
				add(new ObjectReference(ObjectKind.TABLE, name.sibling(new Identifier(former)), null, null),
						new ObjectReference(ObjectKind.TABLE, name, null, null));
			}
		}
	}

	private void addColumn(AnnotatedElement element, Table table, Column column) {
		RenamedFrom annotation = element.getAnnotation(RenamedFrom.class);
		if (annotation != null) {
			QualifiedName name = name(table);
			Identifier now = StoredName.of(column.getName(), column.isQuoted());
			for (String former : annotation.value()) {
				add(new ObjectReference(ObjectKind.COLUMN, name, new Identifier(former), null),
						new ObjectReference(ObjectKind.COLUMN, name, now, null));
			}
		}
	}

	private void add(ObjectReference from, ObjectReference to) {
		this.renames.add(new Rename(from, to));
	}

	private QualifiedName name(Table table) {
		var schema = this.context.schemaWithDefault(table.getQualifiedTableName().getSchemaName());
		return new QualifiedName((schema != null) ? StoredName.of(schema) : null,
				StoredName.of(table.getNameIdentifier()));
	}

	// the attribute's field, and its getter
	private static Stream<AnnotatedElement> members(Class<?> type, String name) {
		@Nullable AnnotatedElement field = ReflectionUtils.findField(type, name);
		var descriptor = BeanUtils.getPropertyDescriptor(type, name);
		@Nullable AnnotatedElement getter = (descriptor != null) ? descriptor.getReadMethod() : null;
		return Stream.of(field, getter).flatMap(Stream::ofNullable);
	}

}
