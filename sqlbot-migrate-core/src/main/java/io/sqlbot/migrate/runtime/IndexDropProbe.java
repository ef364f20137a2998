package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * DROP INDEX CONCURRENTLY. An interrupted one leaves the index invalid, and is repeated.
 *
 * @param index the index, as the statement has it
 */
record IndexDropProbe(String index) implements Probe {

	private static final String MISSING = "0";

	@Override
	public String before() {
		return SqlResource.fill("select coalesce(pg_catalog.to_regclass(?)::oid, 0)::text", this.index);
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) throws SQLException {
		return before != null && !before.equals(MISSING)
				&& catalog.query("select 1 from pg_catalog.pg_class c where c.oid = ?::oid", (row) -> 1, before)
					.isEmpty();
	}

}
