package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.Belongings.Privilege;
import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what goes with a view or a routine.
 */
final class BelongingsRow {

	private BelongingsRow() {
	}

	// of a privilege: what is to be done, name, column, role, whether it may be passed on
	static Belongings read(CatalogRow row) throws SQLException {
		List<Privilege> granted = new ArrayList<>();
		List<Privilege> revoked = new ArrayList<>();
		for (List<@Nullable String> cells : row.cells("privileges")) {
			Privilege privilege = new Privilege(Objects.requireNonNull(cells.get(1)), optional(cells.get(2)),
					optional(cells.get(3)), Boolean.parseBoolean(cells.get(4)));
			("GRANT".equals(cells.get(0)) ? granted : revoked).add(privilege);
		}
		return new Belongings(row.optionalIdentifier("owner"), granted, revoked,
				row.texts("attached").stream().map(BelongingsRow::withoutEnd).toList(), row.texts("lost"));
	}

	private static @Nullable Identifier optional(@Nullable String name) {
		return (name != null) ? new Identifier(name) : null;
	}

	private static String withoutEnd(String statement) {
		return statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
	}

}
