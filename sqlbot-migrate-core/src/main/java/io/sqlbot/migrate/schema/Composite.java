package io.sqlbot.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A composite type that stands for itself, not for the rows of a table (the PostgreSQL
 * manual, section 8.16).
 *
 * @param name its name
 * @param attributes the attributes in order
 * @param comment what is said about it, or {@code null}
 * @param origin whose it is
 */
public record Composite(QualifiedName name, List<Attribute> attributes, @Nullable String comment, Origin origin) {

	public Composite {
		attributes = List.copyOf(attributes);
	}

	/**
	 * An attribute.
	 *
	 * @param name its name
	 * @param type its type
	 * @param collation its collation where it is not that of the type, or {@code null}
	 * @param comment what is said about it, or {@code null}
	 */
	public record Attribute(Identifier name, ColumnType type, @Nullable QualifiedName collation,
			@Nullable String comment) {

	}

}
