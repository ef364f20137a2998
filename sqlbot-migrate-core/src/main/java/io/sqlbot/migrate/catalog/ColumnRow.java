package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns.
 */
final class ColumnRow {

	private ColumnRow() {
	}

	static TableColumn read(CatalogRow row) throws SQLException {
		boolean notNull = row.flag("is_not_null");
		ColumnSettings settings = new ColumnSettings(row.optionalName("collation_schema", "collation"), storage(row),
				compression(row), row.optionalText("comment"));
		Column column = new Column(row.identifier("name"), row.type("type"), !notNull, false, defaultTo(row), settings,
				List.of());
		return new TableColumn(column, notNull ? notNull(row) : null, row.optionalNumber("statistics"),
				row.settings("options"), row.flag("is_inherited"), row.optionalIdentifier("counter"));
	}

	private static @Nullable ColumnDefault defaultTo(CatalogRow row) throws SQLException {
		String identity = row.text("identity");
		if (!identity.isEmpty()) {
			return new Identity(identity.equals("a"), SequenceRow.options(row));
		}
		String expression = row.optionalText("default_expression");
		if (expression == null) {
			return null;
		}
		String generated = row.text("generated");
		return generated.isEmpty() ? new ColumnDefault.Expression(expression)
				: new Generated(expression, generated.equals("s"));
	}

	private static NotNull notNull(CatalogRow row) throws SQLException {
		Set<NotNull.Trait> traits = EnumSet.noneOf(NotNull.Trait.class);
		if (row.flag("not_null_is_not_valid")) {
			traits.add(NotNull.Trait.NOT_VALID);
		}
		if (row.flag("not_null_is_not_inherited")) {
			traits.add(NotNull.Trait.NO_INHERIT);
		}
		if (row.flag("not_null_is_inherited")) {
			traits.add(NotNull.Trait.INHERITED);
		}
		return new NotNull(row.optionalIdentifier("not_null_name"), traits, row.optionalText("not_null_comment"));
	}

	private static ColumnSettings.@Nullable Storage storage(CatalogRow row) throws SQLException {
		String code = row.optionalText("storage");
		if (code == null) {
			return null;
		}
		return switch (code) {
			case "p" -> ColumnSettings.Storage.PLAIN;
			case "e" -> ColumnSettings.Storage.EXTERNAL;
			case "m" -> ColumnSettings.Storage.MAIN;
			default -> ColumnSettings.Storage.EXTENDED;
		};
	}

	private static @Nullable String compression(CatalogRow row) throws SQLException {
		String code = row.optionalText("compression");
		if (code == null) {
			return null;
		}
		return code.equals("l") ? "lz4" : "pglz";
	}

}
