package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.schema.Extension;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Namespace;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * Reads what schemas hold from PostgreSQL's catalog, in twelve queries whatever their
 * size. Expressions, types and queries are as PostgreSQL writes them, with the names of
 * the default schema unqualified: two schemas that hold the same read the same. Takes no
 * lock beyond ACCESS SHARE on the catalog's own tables, and none on others but those that
 * a view's query names.
 * <p>
 * Not read are aggregates, operators, range types, the servers of foreign tables, and
 * extended statistics, rules, privileges and owners but for those of views and routines.
 */
public final class CatalogReader {

	// for how long to read again while other sessions change the catalog all the time
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	// serialization failure, which CatalogRow reports too; cache lookup failed; and
	// objects
	// that are not there any more
	private static final Set<String> CHANGED_MEANWHILE = Set.of("40001", "XX000", "42P01", "42704", "42703", "42883");

	private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only;\n";

	private static final String SESSION = CatalogQuery.read("session.sql");

	private CatalogReader() {
	}

	/**
	 * Read in a transaction of its own, which sees the catalog as it is at one moment and
	 * can't change anything.
	 * @param dataSource where to get a connection
	 * @param scope the schemas; those that do not exist are empty
	 * @return the model
	 * @throws DatabaseAccessException if the database refuses
	 * @throws MissingPrivilegeException if the role may not use the default schema, or
	 * another in the search path: their names could not be told from others
	 */
	public static SchemaModel read(DataSource dataSource, CatalogScope scope) {
		try (Connection connection = dataSource.getConnection()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				return readUnchanged(connection, scope);
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The catalog could not be read", ex);
		}
	}

	// What writes expressions looks at the catalog as it is now, whatever the
	// transaction's
	// snapshot: it misses what another session dropped meanwhile, and then it is read
	// again.
	private static SchemaModel readUnchanged(Connection connection, CatalogScope scope) throws SQLException {
		long start = System.nanoTime();
		while (true) {
			try {
				prepare(connection, scope, ONE_MOMENT + SESSION);
				return readPrepared(connection, scope);
			}
			catch (SQLException ex) {
				boolean patient = System.nanoTime() - start < PATIENCE.toNanos();
				if (!patient || !CHANGED_MEANWHILE.contains(String.valueOf(ex.getSQLState()))) {
					throw ex;
				}
				connection.rollback();
			}
		}
	}

	// in the transaction that is open, whose search path and date style change by it
	static SchemaModel read(Connection connection, CatalogScope scope) throws SQLException {
		prepare(connection, scope, SESSION);
		return readPrepared(connection, scope);
	}

	private static SchemaModel readPrepared(Connection connection, CatalogScope scope) throws SQLException {
		List<Namespace> namespaces = new ArrayList<>();
		CatalogQuery.NAMESPACES.forEach(connection, scope, (row) -> namespaces
			.add(new Namespace(row.schema("schema"), row.optionalText("comment"), row.origin())));
		List<Extension> extensions = new ArrayList<>();
		CatalogQuery.EXTENSIONS.forEach(connection, scope, (row) -> extensions.add(
				new Extension(row.identifier("name"), row.schema("schema"), row.text("version"), row.flag("is_used"))));
		IndexReader indexes = new IndexReader();
		CatalogQuery.INDEXES.forEach(connection, scope, indexes);
		indexes.finish();
		ConstraintReader constraints = new ConstraintReader(indexes);
		CatalogQuery.CONSTRAINTS.forEach(connection, scope, constraints);
		RelationReader relations = new RelationReader(scope, indexes, constraints);
		CatalogQuery.COLUMNS.forEach(connection, scope, relations::addColumn);
		CatalogQuery.TRIGGERS.forEach(connection, scope, relations::addTrigger);
		CatalogQuery.POLICIES.forEach(connection, scope, relations::addPolicy);
		CatalogQuery.RELATIONS.forEach(connection, scope, relations);
		TypeReader types = new TypeReader(constraints);
		CatalogQuery.TYPES.forEach(connection, scope, types);
		SequenceReader sequences = new SequenceReader(scope);
		CatalogQuery.SEQUENCES.forEach(connection, scope, sequences);
		RoutineReader routines = new RoutineReader();
		CatalogQuery.ROUTINES.forEach(connection, scope, routines);
		return new SchemaModel(namespaces, extensions, types.enums(), types.domains(), types.composites(),
				sequences.sequences(), relations.tables(), relations.views(), routines.routines());
	}

	private static void prepare(Connection connection, CatalogScope scope, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, scope.searchPath());
			statement.setArray(2,
					connection.createArrayOf("text", scope.path().stream().map(Identifier::text).toArray()));
			boolean isRow = statement.execute();
			while (!isRow) {
				isRow = statement.getMoreResults();
			}
			try (ResultSet row = statement.getResultSet()) {
				row.next();
				String closed = row.getString("closed_schema");
				if (closed != null) {
					String role = row.getString("role_name");
					throw new MissingPrivilegeException(role, "use the schema '" + closed + "'",
							"GRANT USAGE ON SCHEMA " + new Identifier(closed).quoted() + " TO "
									+ new Identifier(role).quoted());
				}
			}
		}
	}

}
