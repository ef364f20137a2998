package io.sqlbot.migrate.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.sql.OperationSql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps operations, and runs their statements on a connection.
 */
final class Recording implements OperationSink {

	private final List<Operation> operations = new ArrayList<>();

	static List<Operation> of(Consumer<Operations> call) {
		Recording recording = new Recording();
		call.accept(Operations.into(recording));
		return recording.operations;
	}

	static List<String> sql(List<Operation> operations) {
		return operations.stream().flatMap((operation) -> OperationSql.of(operation).stream()).toList();
	}

	static void run(List<Operation> operations, Connection connection) throws SQLException {
		execute(sql(operations), connection);
	}

	static void execute(List<String> statements, Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : statements) {
				try {
					statement.execute(sql);
				}
				catch (SQLException ex) {
					throw new SQLException(ex.getMessage() + "\nin: " + sql, ex.getSQLState(), ex);
				}
			}
		}
	}

	@Override
	public void accept(Operation operation) {
		this.operations.add(operation);
	}

	@Override
	public void commit() {
		// what runs these operations decides about transactions
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	@Override
	public JdbcTemplate jdbc() {
		throw new UnsupportedOperationException("no database is at hand");
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		throw new UnsupportedOperationException("no database is at hand");
	}

}
