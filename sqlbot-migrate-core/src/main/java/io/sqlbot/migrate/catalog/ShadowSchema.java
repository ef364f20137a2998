package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sqlbot.migrate.error.NoScratchPlaceException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * A schema in the live database, in a transaction that is rolled back. It stands for the
 * default schema, so a model that names schemas can't be built in it. All its locks are
 * held at once, so a large model can't be, either. What the model refers to must be in
 * the model: a name that is not would find a live table, and lock it.
 */
final class ShadowSchema {

	private static final String OUTSIDE = CatalogQuery.read("outside.sql");

	private static final String RELATIONS = """
			select n.nspname, c.relname
			  from pg_catalog.pg_class c
			  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
			 where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
			   and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""";

	private final Connection live;

	private final LiveDatabase facts;

	// the caller rolls the connection's transaction back
	ShadowSchema(Connection live, LiveDatabase facts) {
		this.live = live;
		this.facts = facts;
	}

	SchemaModel build(ModelDdl ddl) throws SQLException {
		require(this.facts.rights().createSchema(), "the role may create neither databases nor schemas");
		require(ddl.scope().otherSchemas().isEmpty(),
				"the role may not create databases, and a schema in the live one can't stand for the several schemas "
						+ "that are compared");
		DdlNames names = new DdlNames(ddl.statements());
		require(this.facts.hasRoomFor(names.tables()),
				"the role may not create databases, and the server has no room for the locks of the model's "
						+ names.tables() + " tables in one transaction (max_locks_per_transaction)");
		CatalogScope path = ddl.scope().shadowedBy(new Identifier("migrate_shadow_" + UUID.randomUUID()));
		Set<Identifier> behind = extensionSchemas();
		String outside = names.firstOutside(liveRelations(behind));
		require(outside == null, "the role may not create databases, and in a schema of the live one the model would "
				+ "reach the live '" + outside + "'");
		prepare(path.defaultSchema(), behind);
		ddl.execute(this.live, List.of());
		requireNothingOutside(path.defaultSchema());
		return CatalogReader.read(this.live, path);
	}

	// where the names of extensions' types and functions are found while building
	private Set<Identifier> extensionSchemas() {
		Set<Identifier> schemas = new LinkedHashSet<>();
		this.facts.extensions().forEach((extension) -> schemas.add(extension.schema()));
		return schemas;
	}

	private void prepare(Identifier schema, Set<Identifier> behind) throws SQLException {
		StringBuilder path = new StringBuilder(schema.quoted());
		behind.forEach((other) -> path.append(", ").append(other.quoted()));
		try (Statement statement = this.live.createStatement()) {
			statement.execute("SET LOCAL lock_timeout TO '2s'");
			statement.execute("CREATE SCHEMA " + schema.quoted());
			statement.execute("SET LOCAL search_path TO " + path);
		}
	}

	private Set<String> liveRelations(Set<Identifier> behind) throws SQLException {
		Set<String> names = new LinkedHashSet<>();
		try (Statement statement = this.live.createStatement(); ResultSet rows = statement.executeQuery(RELATIONS)) {
			while (rows.next()) {
				names.add(rows.getString(1) + "." + rows.getString(2));
				if (behind.contains(new Identifier(rows.getString(1)))) {
					names.add(rows.getString(2));
				}
			}
		}
		return names;
	}

	private void requireNothingOutside(Identifier schema) throws SQLException {
		List<String> outside = new ArrayList<>();
		try (PreparedStatement statement = this.live.prepareStatement(OUTSIDE)) {
			statement.setString(1, schema.text());
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					outside.add(rows.getString(1));
				}
			}
		}
		require(outside.isEmpty(), "the role may not create databases, and the model uses what only the live one has: "
				+ String.join(", ", outside));
	}

	private void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new NoScratchPlaceException(otherwise, this.facts.role().quoted());
		}
	}

}
