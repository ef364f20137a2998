package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import io.sqlbot.migrate.schema.QualifiedName;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * REINDEX CONCURRENTLY. It is repeated, after the invalid indexes are gone which the
 * interrupted one left beside the real ones (the PostgreSQL manual, REINDEX, "Rebuilding
 * Indexes Concurrently").
 *
 * @param kind index, table, schema or database
 * @param name its name, as the statement has it, or {@code null} if it has none
 */
record ReindexProbe(String kind, @Nullable String name) implements Probe {

	private static final Log logger = LogFactory.getLog(ReindexProbe.class);

	private static final String QUERY = SqlResource.read(ReindexProbe.class, "invalid-indexes.sql");

	@Override
	public String before() {
		return "select coalesce(pg_catalog.string_agg(invalid.oid::text, ','), '') from ("
				+ SqlResource.fill(QUERY, this.kind, this.name) + ") invalid";
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) throws SQLException {
		List<String> known = (before != null) ? Arrays.asList(before.split(",", -1)) : List.of();
		for (Invalid index : leftOver(catalog)) {
			if (!known.contains(index.oid())) {
				drop(catalog, index.name());
			}
		}
		return false;
	}

	private List<Invalid> leftOver(CatalogSession catalog) throws SQLException {
		return catalog.query(QUERY,
				(row) -> new Invalid(row.getString("oid"),
						QualifiedName.of(row.getString("schema_name"), row.getString("index_name"))),
				this.kind, this.name);
	}

	private static void drop(CatalogSession catalog, QualifiedName index) {
		logger.info("Removing the index " + index + ", which an interrupted REINDEX left invalid");
		try {
			catalog.dropIndex(index);
		}
		catch (SQLException ex) {
			// as that of a TOAST table, whose schema an ordinary role may not use; it
			// only
			// takes space
			logger.warn("The index " + index + ", which an interrupted REINDEX left invalid, can't be dropped: "
					+ ex.getMessage());
		}
	}

	/**
	 * An invalid index.
	 *
	 * @param oid its oid
	 * @param name its name
	 */
	record Invalid(String oid, QualifiedName name) {

	}

}
