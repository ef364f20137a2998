package io.sqlbot.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.sqlbot.migrate.schema.QualifiedName;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * CREATE INDEX CONCURRENTLY. An index counts if it was not there before, has the
 * statement's name, and is made of what the statement says; an invalid one is what a
 * broken build left. What the statement says is found out by building the same index on
 * an empty copy of the table.
 *
 * @param table the table, as the statement has it
 * @param index the index, as the statement has it, or {@code null} if the server chooses
 * a name
 * @param definition what follows the table in the statement
 * @param isUnique whether it is a unique index
 */
record IndexBuildProbe(String table, @Nullable String index, String definition, boolean isUnique) implements Probe {

	private static final Log logger = LogFactory.getLog(IndexBuildProbe.class);

	private static final String QUERY = SqlResource.read(IndexBuildProbe.class, "indexes.sql");

	private static final String NONE = "{}";

	private static final String COPY = "pg_temp.migrate_copy";

	@Override
	public String before() {
		return SqlResource.fill("""
				select coalesce(pg_catalog.array_agg(i.indexrelid), '{}')::text
				  from pg_catalog.pg_index i
				 where i.indrelid = pg_catalog.to_regclass(?)""", this.table);
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) throws SQLException {
		List<Found> found = catalog.query(QUERY, Found::read, this.table, (before != null) ? before : NONE, this.index);
		if (found.isEmpty()) {
			return false;
		}
		String wanted = wantedDefinition(catalog);
		boolean done = false;
		for (Found candidate : found) {
			boolean equal = wanted == null || candidate.definition().equals(wanted);
			if (candidate.usable()) {
				done |= equal;
			}
			else if (equal || this.index != null) {
				logger.info("Removing the index " + candidate.name() + ", which an earlier run left invalid");
				catalog.dropIndex(candidate.name());
			}
		}
		return done;
	}

	private @Nullable String wantedDefinition(CatalogSession catalog) throws SQLException {
		catalog.connection().setAutoCommit(false);
		try {
			catalog.execute("create temporary table migrate_copy (like " + this.table + ")");
			catalog.execute("create " + (this.isUnique ? "unique " : "") + "index on " + COPY + this.definition);
			List<Found> copy = catalog.query(QUERY, Found::read, COPY, NONE, null);
			return copy.get(0).definition();
		}
		catch (SQLException ex) {
			logger.debug("What the index should be can't be found out; its name decides", ex);
			return null;
		}
		finally {
			catalog.connection().rollback();
			catalog.connection().setAutoCommit(true);
		}
	}

	/**
	 * An index of the table.
	 *
	 * @param name its name
	 * @param usable whether it is valid
	 * @param definition what it is made of, in the server's words
	 */
	record Found(QualifiedName name, boolean usable, String definition) {

		static Found read(ResultSet row) throws SQLException {
			return new Found(QualifiedName.of(row.getString("schema_name"), row.getString("index_name")),
					row.getBoolean("usable"), row.getString("definition"));
		}

	}

}
