package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with a narrower range of values.
 *
 * @param name its name
 * @param type the type that it narrows
 * @param collation its collation where it is not that of the type, or {@code null}
 * @param defaultTo its default, or {@code null}
 * @param notNull what refuses NULL, or {@code null}
 * @param checks its conditions, by name
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record Domain(QualifiedName name, ColumnType type, @Nullable QualifiedName collation,
		@Nullable ColumnDefault defaultTo, @Nullable NotNull notNull, List<Check> checks, @Nullable String comment,
		Origin origin) {

	public Domain {
		checks = List.copyOf(checks);
	}

}
