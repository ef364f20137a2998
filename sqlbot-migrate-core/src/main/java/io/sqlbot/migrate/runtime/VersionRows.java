package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the version table as one query finds them, without a lock and without
 * creating anything.
 *
 * @param schema the schema that holds the table, or {@code null} if it has no rows or
 * does not exist
 * @param ids the revision ids
 */
record VersionRows(@Nullable String schema, List<String> ids) {

	private static final String UNDEFINED_TABLE = "42P01";

	private static final VersionRows NONE = new VersionRows(null, List.of());

	static VersionRows read(Connection connection, MigrationSettings settings) {
		String schema = settings.versionTableSchema();
		QualifiedName table = new QualifiedName((schema != null) ? new Identifier(schema) : null,
				new Identifier(settings.versionTable()));
		String query = """
				select v.version_num,
				       (select n.nspname from pg_catalog.pg_class c
				          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				         where c.oid = v.tableoid)
				  from %s v""".formatted(Quoting.quote(table));
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			List<String> ids = new ArrayList<>();
			String found = null;
			while (rows.next()) {
				ids.add(rows.getString(1));
				found = rows.getString(2);
			}
			return new VersionRows(found, List.copyOf(ids));
		}
		catch (SQLException ex) {
			if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
				return NONE;
			}
			throw new DatabaseAccessException("The version table " + Quoting.quote(table) + " could not be read", ex);
		}
	}

}
