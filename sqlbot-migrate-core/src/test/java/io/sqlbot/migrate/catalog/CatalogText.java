package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the reader finds in an open transaction, in lines that can be compared.
 */
public final class CatalogText {

	private CatalogText() {
	}

	/**
	 * Read the catalog.
	 * @param connection the connection, whose search path changes until the transaction
	 * ends
	 * @param scope the schemas
	 * @return the model's lines
	 */
	public static List<String> of(Connection connection, CatalogScope scope) throws SQLException {
		return ModelText.of(CatalogReader.read(connection, scope)).lines().toList();
	}

}
