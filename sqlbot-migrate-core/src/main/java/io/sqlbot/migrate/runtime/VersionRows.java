package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the version table as one query finds them, without a lock and without
 * creating anything.
 *
 * @param schema the schema that holds the table, or {@code null} if it has no rows or
 * does not exist
 * @param ids the revision ids
 * @param settled the newest {@link SettledNote}, or {@code null} if there is none, or
 * nobody asked for it
 */
record VersionRows(@Nullable String schema, List<String> ids, @Nullable String settled) {

	private static final String UNDEFINED_TABLE = "42P01";

	private static final String QUERY = """
			select v.version_num,
			       (select n.nspname from pg_catalog.pg_class c
			          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			         where c.oid = v.tableoid)
			  from %s v""";

	private static final String PRIVILEGES = """
			select current_user as role_name, pg_catalog.has_schema_privilege(?::text, 'USAGE') as may_look""";

	private static final VersionRows NONE = new VersionRows(null, List.of(), null);

	static VersionRows read(Connection connection, MigrationSettings settings) {
		OwnTables tables = new OwnTables(settings.versionTableSchema(), settings.versionTable());
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(QUERY.formatted(tables.version()))) {
			return read(rows);
		}
		catch (SQLException ex) {
			if (UNDEFINED_TABLE.equals(ex.getSQLState())) {
				return NONE;
			}
			if (SqlFailure.INSUFFICIENT_PRIVILEGE.equals(ex.getSQLState())) {
				throw mayNotRead(connection, settings, tables);
			}
			throw unreadable(tables, ex);
		}
	}

	private static MigrationException mayNotRead(Connection connection, MigrationSettings settings, OwnTables tables) {
		String schema = settings.versionTableSchema();
		try (PreparedStatement statement = connection.prepareStatement(PRIVILEGES)) {
			statement.setString(1, schema);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				String role = row.getString("role_name");
				String grantee = Quoting.quote(new Identifier(role));
				String grant = (schema != null && !row.getBoolean("may_look"))
						? "GRANT USAGE ON SCHEMA " + Quoting.quote(new Identifier(schema)) + " TO " + grantee + "; "
						: "";
				return new MissingPrivilegeException(role, "read the version table " + tables.version(),
						grant + "GRANT SELECT, INSERT, UPDATE, DELETE ON " + tables.version() + " TO " + grantee);
			}
		}
		catch (SQLException ex) {
			return unreadable(tables, ex);
		}
	}

	private static DatabaseAccessException unreadable(OwnTables tables, SQLException cause) {
		return new DatabaseAccessException("The version table " + tables.version() + " could not be read", cause);
	}

	/**
	 * Read the rows and the newest note in the history, in one round trip. Without a
	 * history that has notes and may be read, there is none.
	 * @param connection a connection without an open transaction
	 * @param settings name the version table
	 * @return the rows and the note
	 */
	static VersionRows readWithNote(Connection connection, MigrationSettings settings) {
		OwnTables tables = new OwnTables(settings.versionTableSchema(), settings.versionTable());
		String query = QUERY.formatted(tables.version()) + "; select settled from " + tables.history()
				+ " order by id desc limit 1";
		try (Statement statement = connection.createStatement()) {
			statement.execute(query);
			VersionRows found;
			try (ResultSet rows = statement.getResultSet()) {
				found = read(rows);
			}
			statement.getMoreResults();
			try (ResultSet note = statement.getResultSet()) {
				return new VersionRows(found.schema(), found.ids(), note.next() ? note.getString(1) : null);
			}
		}
		catch (SQLException ex) {
			return read(connection, settings);
		}
	}

	private static VersionRows read(ResultSet rows) throws SQLException {
		List<String> ids = new ArrayList<>();
		String found = null;
		while (rows.next()) {
			ids.add(rows.getString(1));
			found = rows.getString(2);
		}
		return new VersionRows(found, List.copyOf(ids), null);
	}

}
