package io.sqlbot.migrate.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

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

	void execute(Connection connection, List<String> missingExtensions) throws SQLException {
		DdlExecution.run(this.statements, connection, missingExtensions);
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

}
