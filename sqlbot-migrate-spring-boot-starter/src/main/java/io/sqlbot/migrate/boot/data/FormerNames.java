package io.sqlbot.migrate.boot.data;

import java.util.Arrays;
import java.util.List;

import io.sqlbot.migrate.RenamedFrom;
import io.sqlbot.migrate.diff.model.WantedSchema.Rename;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * What {@link RenamedFrom} says on entities and their properties.
 */
final class FormerNames {

	private FormerNames() {
	}

	static List<Rename> of(RelationalPersistentEntity<?> entity, QualifiedName table) {
		return of(entity.findAnnotation(RenamedFrom.class), new ObjectReference(ObjectKind.TABLE, table, null, null));
	}

	static List<Rename> of(RelationalPersistentProperty property, QualifiedName table) {
		return of(property.findAnnotation(RenamedFrom.class), new ObjectReference(ObjectKind.TABLE, table, null, null));
	}

	static List<Rename> of(RelationalPersistentProperty property, QualifiedName table, Identifier column) {
		return of(property.findAnnotation(RenamedFrom.class),
				new ObjectReference(ObjectKind.COLUMN, table, column, null));
	}

	private static List<Rename> of(@Nullable RenamedFrom annotation, ObjectReference now) {
		return (annotation != null) ? Arrays.stream(annotation.value())
			.map((former) -> new Rename(now.renamed(new Identifier(former)), now))
			.toList() : List.of();
	}

}
