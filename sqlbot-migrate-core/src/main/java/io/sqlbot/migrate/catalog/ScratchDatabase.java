package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.NoScratchPlaceException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.SchemaModel;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A database beside the live one, with the same encoding, locale, extensions and names of
 * schemas, which is dropped when the model was read. The live database is not touched.
 * <p>
 * A run that is killed leaves its database; the next run drops it. It is known to be left
 * when nobody is connected and it is older than a run takes from creating it to
 * connecting. DROP DATABASE refuses where somebody connects in between.
 */
final class ScratchDatabase {

	private static final Log logger = LogFactory.getLog(ScratchDatabase.class);

	private static final String ORPHANS = CatalogQuery.read("orphans.sql");

	private static final String NOW = "select 'migrate_scratch_' || pg_catalog.to_char(pg_catalog.now() at time zone 'UTC', "
			+ "'YYYYMMDDHH24MISS_')";

	// no commit waits for the disk: what a crash of the server leaves is dropped anyway
	private static final String UNHURRIED = "synchronous_commit TO off";

	private final Connection live;

	private final LiveDatabase facts;

	private final DatabaseConnector connector;

	// the live connection is in auto-commit mode, as databases are not made in a
	// transaction
	ScratchDatabase(Connection live, LiveDatabase facts, DatabaseConnector connector) {
		this.live = live;
		this.facts = facts;
		this.connector = connector;
	}

	SchemaModel build(ModelDdl ddl) throws SQLException {
		dropOrphans();
		Identifier name = create();
		try (Connection scratch = connect(name)) {
			return build(ddl, scratch);
		}
		finally {
			drop(name);
		}
	}

	// every connection finds the names that the live database's connections find
	SchemaModel fill(CatalogScope scope, Set<Identifier> schemas, boolean withExtensions, Consumer<DataSource> work)
			throws SQLException {
		dropOrphans();
		Identifier name = create();
		try {
			String settings = "ALTER ROLE " + this.facts.role().quoted() + " IN DATABASE " + name.quoted() + " SET ";
			execute(settings + "search_path TO " + scope.searchPath());
			execute(settings + UNHURRIED);
			try (Connection scratch = connect(name)) {
				new ScratchExtensions(scratch).prepareFor(scope.path(), schemas,
						withExtensions ? this.facts.extensions() : List.of());
			}
			DataSource filled = new ScratchDataSource(this.connector, name);
			work.accept(filled);
			return CatalogReader.read(filled, scope);
		}
		finally {
			drop(name);
		}
	}

	// a pooler or pg_hba.conf may know the live database only
	private Connection connect(Identifier name) {
		try {
			return this.connector.connect(name.text());
		}
		catch (SQLException ex) {
			throw new NoScratchPlaceException(
					"the role may create databases, but could not connect to the new one (" + ex.getMessage() + ")",
					this.facts.role().quoted());
		}
	}

	private SchemaModel build(ModelDdl ddl, Connection scratch) throws SQLException {
		execute(scratch, "SET " + UNHURRIED);
		ScratchExtensions extensions = new ScratchExtensions(scratch);
		extensions.prepareFor(ddl.scope(), this.facts.extensions());
		ddl.execute(scratch, extensions.missing());
		scratch.setAutoCommit(false);
		SchemaModel model = CatalogReader.read(scratch, ddl.scope());
		scratch.rollback();
		return model;
	}

	private Identifier create() throws SQLException {
		String random = UUID.randomUUID().toString().substring(0, 8);
		Identifier name = new Identifier(texts(NOW).get(0) + random);
		execute("CREATE DATABASE " + name.quoted() + " TEMPLATE template0 " + this.facts.locale());
		execute("COMMENT ON DATABASE " + name.quoted() + " IS "
				+ Literal.quote("Made by sqlbot-migrate to compare a model with a database; dropped when done"));
		return name;
	}

	private void dropOrphans() {
		try {
			for (String name : texts(ORPHANS)) {
				drop(new Identifier(name));
				logger.info("Dropped the scratch database '" + name + "', which a killed run left");
			}
		}
		catch (SQLException ex) {
			logger.warn("Scratch databases of killed runs could not be looked for: " + ex.getMessage());
		}
	}

	// a database that can't be dropped now is dropped by a later run
	private void drop(Identifier name) {
		try {
			execute("DROP DATABASE IF EXISTS " + name.quoted());
		}
		catch (SQLException ex) {
			logger.warn("The scratch database '" + name + "' could not be dropped: " + ex.getMessage());
		}
	}

	private List<String> texts(String query) throws SQLException {
		List<String> texts = new ArrayList<>();
		try (Statement statement = this.live.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

	private void execute(String sql) throws SQLException {
		execute(this.live, sql);
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
