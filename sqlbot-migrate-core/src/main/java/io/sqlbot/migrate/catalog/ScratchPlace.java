package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.ModelRefusedException;
import io.sqlbot.migrate.error.NoScratchPlaceException;
import io.sqlbot.migrate.error.ScratchDatabaseException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SchemaModel;
import org.jspecify.annotations.Nullable;

/**
 * Where wanted DDL runs, so that PostgreSQL itself says what it means: in a scratch
 * database where the role may create one; in a database that was set aside; otherwise in
 * a schema of the live database, in a transaction that is rolled back. Live tables are
 * locked by none of them. What was read is remembered, for the same DDL on the same
 * server. Several threads may share it; they wait for each other.
 */
public final class ScratchPlace {

	// one for each model that an application has, and one for what it was before
	private static final int REMEMBERED = 8;

	private final DataSource live;

	private final @Nullable DatabaseConnector connector;

	private final @Nullable DataSource configured;

	private final Map<String, SchemaModel> remembered = new LinkedHashMap<>();

	private ScratchPlace(DataSource live, @Nullable DatabaseConnector connector, @Nullable DataSource configured) {
		this.live = live;
		this.connector = connector;
		this.configured = configured;
	}

	/**
	 * A scratch database on the live database's server, or a schema within that.
	 * @param live the live database
	 * @param connector opens connections to another database of its server
	 * @return the place
	 */
	public static ScratchPlace beside(DataSource live, DatabaseConnector connector) {
		return new ScratchPlace(live, connector, null);
	}

	/**
	 * A schema within the live database.
	 * @param live the live database
	 * @return the place
	 */
	public static ScratchPlace within(DataSource live) {
		return new ScratchPlace(live, null, null);
	}

	/**
	 * An empty database that was set aside. It stays empty.
	 * @param live the live database, whose extensions the model may need
	 * @param scratch the database that was set aside, of the same PostgreSQL version
	 * @return the place
	 */
	public static ScratchPlace configured(DataSource live, DataSource scratch) {
		return new ScratchPlace(live, null, scratch);
	}

	/**
	 * An empty database that was set aside, on a server where databases may be created
	 * too, which {@link #replay} needs. It stays empty.
	 * @param live the live database, whose extensions the model may need
	 * @param scratch the database that was set aside, of the same PostgreSQL version
	 * @param connector opens connections to another database of its server
	 * @return the place
	 */
	public static ScratchPlace configured(DataSource live, DataSource scratch, DatabaseConnector connector) {
		return new ScratchPlace(live, connector, scratch);
	}

	/**
	 * Build a model and read it.
	 * @param ddl the statements in order, each without a semicolon; they find the default
	 * schema of the scope first in the search path
	 * @param scope the schemas that they fill, as the live database is read
	 * @return what they made
	 * @throws ModelRefusedException if PostgreSQL refuses a statement
	 * @throws NoScratchPlaceException if the role may not create databases, and the model
	 * can't be built in a schema
	 * @throws ScratchDatabaseException if the database that was set aside does not serve
	 * @throws DatabaseAccessException if the server refuses something else
	 */
	public synchronized SchemaModel build(List<String> ddl, CatalogScope scope) {
		ModelDdl model = new ModelDdl(ddl, scope);
		try (Connection connection = this.live.getConnection()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(true);
			try {
				LiveDatabase facts = LiveDatabase.read(connection);
				String digest = model.digest(facts);
				SchemaModel known = this.remembered.remove(digest);
				SchemaModel built = (known != null) ? known : build(model, connection, facts);
				remember(digest, built);
				return built;
			}
			finally {
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The model could not be built", ex);
		}
	}

	/**
	 * Have a database of its own filled, by whatever it takes, and read it. It is new and
	 * holds no more than the schemas of the search path and those that are asked for.
	 * Where the work fails, it is done again in one with the live database's extensions,
	 * which an administrator may have created there.
	 * @param scope the schemas to read
	 * @param schemas further schemas that the work finds
	 * @param work fills the database; it fails by a {@link MigrationException}
	 * @return what is in the database afterwards
	 * @throws NoScratchPlaceException if no database can be had
	 * @throws DatabaseAccessException if the server refuses something else
	 */
	public SchemaModel replay(CatalogScope scope, Set<Identifier> schemas, Consumer<DataSource> work) {
		try (Connection connection = ((this.configured != null) ? this.configured : this.live).getConnection()) {
			connection.setAutoCommit(true);
			LiveDatabase facts = LiveDatabase.read(connection);
			if (this.connector == null || !facts.rights().createDatabase()) {
				throw new NoScratchPlaceException("revisions run in a database of their own"
						+ ((this.configured != null) ? " on the server of migrate.scratch-url" : "")
						+ ", and the role may not create one", facts.role().quoted());
			}
			ScratchDatabase scratch = new ScratchDatabase(connection, facts, this.connector);
			try {
				return scratch.fill(scope, schemas, false, work);
			}
			catch (NoScratchPlaceException ex) {
				throw ex;
			}
			catch (MigrationException ex) {
				if (facts.extensions().isEmpty()) {
					throw ex;
				}
				return fillAgain(scratch, scope, schemas, work, ex);
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The revisions could not be replayed", ex);
		}
	}

	private static SchemaModel fillAgain(ScratchDatabase scratch, CatalogScope scope, Set<Identifier> schemas,
			Consumer<DataSource> work, MigrationException first) throws SQLException {
		try {
			return scratch.fill(scope, schemas, true, work);
		}
		catch (MigrationException ex) {
			throw first;
		}
	}

	private SchemaModel build(ModelDdl model, Connection connection, LiveDatabase facts) throws SQLException {
		if (this.configured != null) {
			try (Connection scratch = this.configured.getConnection()) {
				return rolledBack(scratch, () -> new EmptyDatabase(scratch, facts).build(model));
			}
		}
		if (this.connector != null && facts.rights().createDatabase()) {
			return new ScratchDatabase(connection, facts, this.connector).build(model);
		}
		return rolledBack(connection, () -> new ShadowSchema(connection, facts).build(model));
	}

	private static SchemaModel rolledBack(Connection connection, Building building) throws SQLException {
		boolean autoCommit = connection.getAutoCommit();
		connection.setAutoCommit(false);
		try {
			return building.run();
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(autoCommit);
		}
	}

	// the one that was asked for longest ago is forgotten first
	private void remember(String digest, SchemaModel model) {
		this.remembered.put(digest, model);
		if (this.remembered.size() > REMEMBERED) {
			this.remembered.remove(this.remembered.keySet().iterator().next());
		}
	}

	/** Builds and reads, within a transaction. */
	@FunctionalInterface
	private interface Building {

		SchemaModel run() throws SQLException;

	}

}
