package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.HistoryTableException;
import io.sqlbot.migrate.error.MigrationException;

/**
 * The columns of a history table, which tell whether this version can work with it.
 * Columns of a later version that may stay empty disturb nobody.
 *
 * @param columns all columns
 * @param obligatory those that every new row must fill
 */
record HistoryLayout(List<String> columns, List<String> obligatory) {

	private static final String QUERY = SqlResource.read(HistoryLayout.class, "history-layout.sql");

	private static final String UNDEFINED_COLUMN = "42703";

	private static final List<String> FIRST = List.of("id", "revision", "direction", "segment", "outcome", "started",
			"duration_ms", "description", "database_user", "host", "application_version", "checksum", "error");

	// since the first version, with their types; what is added must allow NULL
	private static final Map<String, String> ADDED = added("source bytea", "statement text", "backend_pid integer",
			"backend_start timestamptz", "catalog_before text", "settled text");

	HistoryLayout {
		columns = List.copyOf(columns);
		obligatory = List.copyOf(obligatory);
	}

	private static Map<String, String> added(String... definitions) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (String definition : definitions) {
			columns.put(definition.substring(0, definition.indexOf(' ')), definition);
		}
		return columns;
	}

	/**
	 * Read it from a row.
	 * @param row a row with {@code history_columns} and {@code history_obligatory}
	 */
	static HistoryLayout of(ResultSet row) throws SQLException {
		return new HistoryLayout(texts(row, "history_columns"), texts(row, "history_obligatory"));
	}

	/**
	 * Say why the table could not be read.
	 * @param connection the connection, without an open transaction
	 * @param tables name the table
	 * @param cause what the server said
	 * @return the failure to throw: about the table's layout, if a column of it is
	 * missing
	 */
	static MigrationException unreadable(Connection connection, OwnTables tables, SQLException cause) {
		return unreadable(connection, tables, "The history table " + tables.history(), cause);
	}

	/**
	 * Say why a query could not be answered that reads the table among others.
	 * @param connection the connection, without an open transaction
	 * @param tables name the table
	 * @param subject what was read
	 * @param cause what the server said
	 * @return the failure to throw
	 */
	static MigrationException unreadable(Connection connection, OwnTables tables, String subject, SQLException cause) {
		if (UNDEFINED_COLUMN.equals(cause.getSQLState())) {
			try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
				statement.setString(1, tables.history());
				try (ResultSet row = statement.executeQuery()) {
					row.next();
					of(row).verify(tables);
				}
			}
			catch (HistoryTableException ex) {
				return ex;
			}
			catch (SQLException ex) {
				cause.addSuppressed(ex);
			}
		}
		return new DatabaseAccessException(subject + " could not be read", cause);
	}

	/**
	 * Refuse a table that this version can't write.
	 * @param tables name the table
	 * @throws HistoryTableException if columns are missing, or unknown ones must be
	 * filled
	 */
	void verify(OwnTables tables) {
		List<String> foreign = FIRST.stream().filter((column) -> !this.columns.contains(column)).toList();
		if (!foreign.isEmpty()) {
			throw HistoryTableException.foreign(tables.history(), foreign);
		}
		List<String> unknown = this.obligatory.stream()
			.filter((column) -> !FIRST.contains(column) && !ADDED.containsKey(column))
			.toList();
		if (!unknown.isEmpty()) {
			throw HistoryTableException.newer(tables.history(), unknown);
		}
		List<String> missing = ADDED.keySet().stream().filter((column) -> !this.columns.contains(column)).toList();
		if (!missing.isEmpty()) {
			throw HistoryTableException.older(tables.history(), missing, addition(tables, missing));
		}
	}

	// what outcomes there are grew with the columns
	private static String addition(OwnTables tables, List<String> missing) {
		String check = tables.outcomeCheckName();
		Stream<String> additions = missing.stream().map((column) -> "ADD COLUMN " + ADDED.get(column));
		Stream<String> outcomes = Stream.of("DROP CONSTRAINT IF EXISTS " + check,
				"ADD CONSTRAINT " + check + " CHECK (" + OwnTables.OUTCOMES + ")");
		return "ALTER TABLE " + tables.history() + " "
				+ Stream.concat(additions, outcomes).collect(Collectors.joining(", "));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
