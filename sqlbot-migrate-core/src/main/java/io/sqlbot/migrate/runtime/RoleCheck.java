package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.error.MissingRoleException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a role that the revisions can't run under, while nothing is touched.
 */
final class RoleCheck {

	private static final String QUERY = SqlResource.read(RoleCheck.class, "role-check.sql");

	private RoleCheck() {
	}

	/**
	 * Look at the role.
	 * @param connection the connection that is to take it on
	 * @param role the role, or {@code null} if there is nothing to check
	 */
	static void check(Connection connection, @Nullable String role) {
		if (role == null) {
			return;
		}
		try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
			statement.setString(1, role);
			try (ResultSet row = statement.executeQuery()) {
				if (!row.next()) {
					throw new MissingRoleException(role);
				}
				check(row, role);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The role '" + role + "' could not be looked at", ex);
		}
	}

	private static void check(ResultSet row, String role) throws SQLException {
		String quoted = Quoting.quote(new Identifier(role));
		if (!row.getBoolean("may_set")) {
			String user = row.getString("session_user_name");
			throw new MissingPrivilegeException(user, "act as the role '" + role + "', which migrate.role names",
					"GRANT " + quoted + " TO " + Quoting.quote(new Identifier(user)));
		}
		if (!row.getBoolean("may_create")) {
			throw new MissingPrivilegeException(role, "create anything in any schema of the database",
					"GRANT USAGE, CREATE ON SCHEMA " + Quoting.quote(new Identifier(row.getString("schema_name")))
							+ " TO " + quoted);
		}
	}

}
