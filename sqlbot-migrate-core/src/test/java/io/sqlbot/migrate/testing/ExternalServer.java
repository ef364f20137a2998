package io.sqlbot.migrate.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server that somebody else runs, named by {@code -Dpostgres.url}.
 */
final class ExternalServer {

	private static final String ADVICE = "-Dpostgres.url must be a URL such as "
			+ "jdbc:postgresql://localhost:5432/postgres?user=postgres&password=secret, "
			+ "of a role that may create databases and roles (CREATEDB and CREATEROLE, or a superuser)";

	private ExternalServer() {
	}

	static PGSimpleDataSource connect(String url) {
		PGSimpleDataSource administration = new PGSimpleDataSource();
		try {
			administration.setURL(url);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(ADVICE, ex);
		}
		if (!mayCreate(administration)) {
			throw new IllegalStateException("The role " + administration.getUser() + " may not. " + ADVICE);
		}
		return administration;
	}

	private static boolean mayCreate(PGSimpleDataSource administration) {
		try (Connection connection = administration.getConnection();
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery("""
						select rolsuper or (rolcreatedb and rolcreaterole) from pg_roles where rolname = current_user
						""")) {
			return answer.next() && answer.getBoolean(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No connection. " + ADVICE, ex);
		}
	}

}
