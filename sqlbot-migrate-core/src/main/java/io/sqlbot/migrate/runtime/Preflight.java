package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.error.MissingSchemaException;
import io.sqlbot.migrate.error.ReadOnlyDatabaseException;
import io.sqlbot.migrate.error.RevisionIdTooLongException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What one query finds out before the first change, so that what can't work is refused
 * while nothing is touched.
 *
 * @param tables the own tables
 * @param tablesExist whether both exist
 * @param idWidth how many characters an id may have, or {@code null} for any number
 * @param database the database's name
 * @param session what the session had set before
 * @param server what the server can do
 */
record Preflight(OwnTables tables, boolean tablesExist, @Nullable Integer idWidth, String database,
		SessionSettings session, ServerAbilities server) {

	private static final String QUERY = SqlResource.read(Preflight.class, "preflight.sql");

	static Preflight check(Connection connection, MigrationSettings settings, @Nullable String foundSchema) {
		String configured = settings.versionTableSchema();
		String table = settings.versionTable();
		try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
			statement.setString(1, (configured != null) ? configured : foundSchema);
			statement.setString(2, Quoting.quote(new Identifier(table)));
			statement.setString(3, table);
			statement.setString(4, OwnTables.historyName(table));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return check(row, table);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The state of the database could not be read", ex);
		}
	}

	void requireFits(String id) {
		if (this.idWidth != null && id.length() > this.idWidth) {
			throw new RevisionIdTooLongException(id, this.tables.version(), this.idWidth);
		}
	}

	private static Preflight check(ResultSet row, String versionTable) throws SQLException {
		String database = row.getString("database_name");
		requireWritable(row, database);
		String schema = row.getString("schema_name");
		if (schema == null) {
			throw new MissingSchemaException(row.getString("wanted_schema"));
		}
		OwnTables tables = new OwnTables(schema, versionTable);
		boolean hasVersion = row.getBoolean("has_version_table");
		boolean hasHistory = row.getBoolean("has_history_table");
		String role = row.getString("role_name");
		requirePrivileges(row, tables, schema, hasVersion, hasHistory, role);
		if (hasHistory) {
			HistoryLayout.of(row).verify(tables);
		}
		int width = row.getInt("id_width");
		Integer idWidth = row.wasNull() ? null : width;
		return new Preflight(tables, hasVersion && hasHistory, idWidth, database, session(row),
				new ServerAbilities(row.getBoolean("checks_clients"), row.getBoolean("limits_transactions")));
	}

	private static void requireWritable(ResultSet row, String database) throws SQLException {
		if (row.getBoolean("is_standby")) {
			throw new ReadOnlyDatabaseException(database, "the server is a standby.",
					"Point spring.datasource.url to the primary, or add targetServerType=primary to it.");
		}
		if (row.getString("read_only").equals("on")) {
			throw new ReadOnlyDatabaseException(database, "default_transaction_read_only is on.",
					"Find out who set it and why (a full disk, a failover), and have it turned off; then start again.");
		}
	}

	private static void requirePrivileges(ResultSet row, OwnTables tables, String schemaName, boolean hasVersion,
			boolean hasHistory, String role) throws SQLException {
		String schema = Quoting.quote(new Identifier(schemaName));
		String grantee = Quoting.quote(new Identifier(role));
		if (!(hasVersion && hasHistory) && !row.getBoolean("may_create")) {
			throw new MissingPrivilegeException(role, "create tables in the schema '" + schemaName + "'",
					"GRANT USAGE, CREATE ON SCHEMA " + schema + " TO " + grantee);
		}
		if (hasVersion && !row.getBoolean("may_move")) {
			throw new MissingPrivilegeException(role, "change the version table " + tables.version(),
					"GRANT SELECT, INSERT, UPDATE, DELETE ON " + tables.version() + " TO " + grantee);
		}
		if (hasHistory && !row.getBoolean("may_record")) {
			throw new MissingPrivilegeException(role, "add to the history table " + tables.history(),
					"GRANT SELECT, INSERT ON " + tables.history() + " TO " + grantee);
		}
	}

	private static SessionSettings session(ResultSet row) throws SQLException {
		Map<String, String> values = new LinkedHashMap<>();
		Object[] pairs = (Object[]) row.getArray("session_settings").getArray();
		for (Object pair : pairs) {
			Object[] entry = (Object[]) pair;
			values.put((String) entry[0], (String) entry[1]);
		}
		String role = row.getString("set_role");
		return new SessionSettings("none".equals(role) ? null : role, values);
	}

}
