package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the catalog with the search path and the role that the statement itself has,
 * so that names mean the same. Outside of any transaction.
 *
 * @param connection the connection, in autocommit mode
 */
record CatalogSession(Connection connection) {

	<T> List<T> query(String sql, RowReader<T> reader, @Nullable String... parameters) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setString(i + 1, parameters[i]);
			}
			List<T> found = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					found.add(reader.read(row));
				}
			}
			return found;
		}
	}

	void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	void dropIndex(QualifiedName index) throws SQLException {
		execute("drop index concurrently if exists " + Quoting.quote(index));
	}

	/**
	 * Reads one row.
	 *
	 * @param <T> what it is read into
	 */
	@FunctionalInterface
	interface RowReader<T> {

		T read(ResultSet row) throws SQLException;

	}

}
