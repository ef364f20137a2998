package io.sqlbot.migrate.boot.data;

import io.sqlbot.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * Says the types of columns that Spring Data JDBC can't say, such as those behind
 * converters of the application. A bean of this type is asked before the usual types.
 */
@FunctionalInterface
public interface ColumnTypeMapping {

	/**
	 * Say the type of a property's column.
	 * @param property the property
	 * @return the type, or {@code null} for the usual one
	 */
	@Nullable ColumnType typeOf(RelationalPersistentProperty property);

}
