package io.sqlbot.migrate.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Identifier;

/**
 * What a scratch place must know about the live database.
 *
 * @param role the role that asks
 * @param serverVersion the server's version
 * @param locale the clauses of CREATE DATABASE for the same encoding and locale
 * @param lockCapacity how many locks the server promises to have room for
 * @param rights what the role may do
 * @param extensions the extensions, in the order of their creation
 */
record LiveDatabase(Identifier role, String serverVersion, String locale, long lockCapacity, Rights rights,
		List<InstalledExtension> extensions) {

	// measured for a table with a sequence, a primary key, two indexes and a foreign key
	private static final int LOCKS_PER_TABLE = 16;

	private static final String QUERY = CatalogQuery.read("live.sql");

	LiveDatabase {
		extensions = List.copyOf(extensions);
	}

	static LiveDatabase read(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUERY)) {
			row.next();
			boolean isStandby = row.getBoolean("is_standby");
			Rights rights = new Rights(row.getBoolean("may_create_database") && !isStandby,
					row.getBoolean("may_create_schema") && !isStandby);
			return new LiveDatabase(new Identifier(row.getString("role_name")), row.getString("server_version"),
					row.getString("locale"), row.getLong("lock_capacity"), rights, extensions(row));
		}
	}

	// whether the locks of a transaction that makes them leave others the room they need
	boolean hasRoomFor(int tables) {
		return tables <= this.lockCapacity / LOCKS_PER_TABLE;
	}

	private static List<InstalledExtension> extensions(ResultSet row) throws SQLException {
		String[] names = texts(row, "extension_names");
		String[] schemas = texts(row, "extension_schemas");
		String[] versions = texts(row, "extension_versions");
		List<InstalledExtension> extensions = new ArrayList<>();
		for (int i = 0; i < names.length; i++) {
			extensions.add(new InstalledExtension(new Identifier(names[i]), new Identifier(schemas[i]), versions[i]));
		}
		return extensions;
	}

	private static String[] texts(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (String[]) array.getArray();
	}

	/**
	 * What the role may do.
	 *
	 * @param createDatabase whether it may create databases
	 * @param createSchema whether it may create schemas in the live database
	 */
	record Rights(boolean createDatabase, boolean createSchema) {

	}

	/**
	 * An extension.
	 *
	 * @param name its name
	 * @param schema the schema of its objects
	 * @param version its version
	 */
	record InstalledExtension(Identifier name, Identifier schema, String version) {

	}

}
