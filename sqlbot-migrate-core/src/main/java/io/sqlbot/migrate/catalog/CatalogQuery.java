package io.sqlbot.migrate.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

import org.postgresql.PGStatement;

/**
 * A query against the catalog, kept in a file beside this class. Its only parameter is
 * the list of schemas.
 */
enum CatalogQuery {

	NAMESPACES, EXTENSIONS, RELATIONS, COLUMNS, CONSTRAINTS, INDEXES, SEQUENCES, TYPES, ROUTINES, TRIGGERS, POLICIES;

	// rows in memory at once; a server-side cursor holds the others
	private static final int FETCH_SIZE = 500;

	private final String sql = read(name().toLowerCase(Locale.ROOT) + ".sql");

	void forEach(Connection connection, CatalogScope scope, RowReader reader) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(this.sql)) {
			statement.setFetchSize(FETCH_SIZE);
			// a statement with a name would meet another of that name behind a pooler
			statement.unwrap(PGStatement.class).setPrepareThreshold(0);
			if (this != EXTENSIONS) {
				statement.setArray(1, connection.createArrayOf("text", scope.schemas()));
			}
			try (ResultSet rows = statement.executeQuery()) {
				CatalogRow row = new CatalogRow(rows, scope);
				while (rows.next()) {
					reader.accept(row);
				}
			}
		}
	}

	static String read(String name) {
		try (InputStream stream = CatalogQuery.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The resource " + name + " is missing");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes one row after the other. */
	@FunctionalInterface
	interface RowReader {

		void accept(CatalogRow row) throws SQLException;

	}

}
