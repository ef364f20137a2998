package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections to databases of the server that has the live one.
 */
@FunctionalInterface
public interface DatabaseConnector {

	/**
	 * Open a connection, as the role that migrates.
	 * @param database the database's name
	 * @return a new connection, which the caller closes
	 * @throws SQLException if it can't be opened
	 */
	Connection connect(String database) throws SQLException;

	/**
	 * Connect as a URL says, but to another database.
	 * @param url a JDBC URL of the server, with whatever parameters it needs
	 * @param user the role, or {@code null} where the URL says
	 * @param password the password, or {@code null} where the URL says or none is needed
	 * @return the connector
	 */
	static DatabaseConnector of(String url, @Nullable String user, @Nullable String password) {
		return (database) -> {
			PGSimpleDataSource dataSource = new PGSimpleDataSource();
			dataSource.setURL(url);
			dataSource.setDatabaseName(database);
			return (user != null) ? dataSource.getConnection(user, password) : dataSource.getConnection();
		};
	}

}
