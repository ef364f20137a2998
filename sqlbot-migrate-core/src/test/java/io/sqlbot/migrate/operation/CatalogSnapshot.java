package io.sqlbot.migrate.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the catalog of a database says, in lines that can be compared.
 */
final class CatalogSnapshot {

	private static final String QUERY = read();

	private CatalogSnapshot() {
	}

	static List<String> of(Connection connection) throws SQLException {
		return lines(connection, QUERY);
	}

	static List<String> lines(Connection connection, String query) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				lines.add(rows.getString(1));
			}
		}
		return lines;
	}

	private static String read() {
		try (InputStream query = CatalogSnapshot.class.getResourceAsStream("catalog.sql")) {
			if (query == null) {
				throw new IllegalStateException("catalog.sql is missing");
			}
			return new String(query.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
