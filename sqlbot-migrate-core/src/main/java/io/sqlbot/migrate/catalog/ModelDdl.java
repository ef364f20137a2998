package io.sqlbot.migrate.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

import io.sqlbot.migrate.error.ModelRefusedException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * The statements that build the wanted model, and how its names are to be read.
 *
 * @param statements the statements in order
 * @param scope the schemas that they fill
 */
record ModelDdl(List<String> statements, CatalogScope scope) {

	ModelDdl {
		statements = List.copyOf(statements);
	}

	// as the statements stand: no question mark is a parameter, no brace an escape, and
	// no
	// semicolon within BEGIN ATOMIC an end
	void execute(Connection connection, List<String> missingExtensions) throws SQLException {
		QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
		PreferQueryMode before = executor.getPreferQueryMode();
		executor.setPreferQueryMode(PreferQueryMode.SIMPLE);
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			for (String sql : this.statements) {
				execute(statement, sql, missingExtensions);
			}
		}
		finally {
			executor.setPreferQueryMode(before);
		}
	}

	// the same for what is built and read to the same result
	String digest(LiveDatabase live) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((live.serverVersion() + '\0' + live.locale() + '\0' + live.extensions() + '\0' + this.scope)
				.getBytes(StandardCharsets.UTF_8));
			for (String sql : this.statements) {
				digest.update((byte) 0);
				digest.update(sql.getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static void execute(Statement statement, String sql, List<String> missingExtensions) {
		try {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new ModelRefusedException(sql, ex, missingExtensions);
		}
	}

}
