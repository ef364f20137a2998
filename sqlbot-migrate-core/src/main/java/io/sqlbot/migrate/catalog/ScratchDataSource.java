package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import io.sqlbot.migrate.schema.Identifier;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens connections to a scratch database.
 */
final class ScratchDataSource extends AbstractDataSource {

	private final DatabaseConnector connector;

	private final Identifier database;

	ScratchDataSource(DatabaseConnector connector, Identifier database) {
		this.connector = connector;
		this.database = database;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.connector.connect(this.database.text());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		throw new UnsupportedOperationException("A scratch database is used by the role that made it");
	}

}
