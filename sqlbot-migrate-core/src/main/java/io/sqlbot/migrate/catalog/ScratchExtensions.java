package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;

/**
 * Gives a scratch database the schemas and the extensions of the live one, as far as the
 * role may.
 */
final class ScratchExtensions {

	private final Connection scratch;

	private final List<String> missing = new ArrayList<>();

	ScratchExtensions(Connection scratch) {
		this.scratch = scratch;
	}

	void prepareFor(CatalogScope scope, List<LiveDatabase.InstalledExtension> extensions) throws SQLException {
		prepareFor(scope.path(), scope.otherSchemas(), extensions);
		try (Statement statement = this.scratch.createStatement()) {
			statement.execute("SET search_path TO " + scope.searchPath());
		}
	}

	void prepareFor(Collection<Identifier> path, Collection<Identifier> schemas,
			List<LiveDatabase.InstalledExtension> extensions) throws SQLException {
		for (Identifier schema : path) {
			createSchema(schema);
		}
		for (Identifier schema : schemas) {
			createSchema(schema);
		}
		for (LiveDatabase.InstalledExtension extension : extensions) {
			create(extension);
		}
	}

	List<String> missing() {
		return this.missing;
	}

	private void createSchema(Identifier name) throws SQLException {
		succeeds("CREATE SCHEMA IF NOT EXISTS " + name.quoted());
	}

	private void create(LiveDatabase.InstalledExtension extension) throws SQLException {
		createSchema(extension.schema());
		String sql = "CREATE EXTENSION IF NOT EXISTS " + extension.name().quoted() + " SCHEMA "
				+ extension.schema().quoted();
		// the files of an old version may be gone
		if (!succeeds(sql + " VERSION " + Literal.quote(extension.version()) + " CASCADE")
				&& !succeeds(sql + " CASCADE")) {
			this.missing.add(extension.name().text());
		}
	}

	// one that is refused must not take the transaction along, where there is one
	private boolean succeeds(String sql) throws SQLException {
		Savepoint savepoint = this.scratch.getAutoCommit() ? null : this.scratch.setSavepoint();
		try (Statement statement = this.scratch.createStatement()) {
			statement.execute(sql);
			return true;
		}
		catch (SQLException ex) {
			if (savepoint != null) {
				this.scratch.rollback(savepoint);
			}
			return false;
		}
	}

}
