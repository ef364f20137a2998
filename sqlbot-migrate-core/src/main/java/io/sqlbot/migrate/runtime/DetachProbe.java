package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY, in two transactions. Where the first
 * is committed, FINALIZE does the second.
 *
 * @param table the partitioned table, as the statement has it
 * @param partition the partition, as the statement has it
 */
record DetachProbe(String table, String partition) implements Probe {

	private static final String QUERY = SqlResource.read(DetachProbe.class, "partition.sql");

	@Override
	public String before() {
		return "select 'attached' where exists (" + SqlResource.fill(QUERY, this.table, this.partition) + ")";
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) throws SQLException {
		if (before == null) {
			return false;
		}
		List<Boolean> pending = pending(catalog);
		if (pending.contains(true)) {
			catalog.execute("alter table " + this.table + " detach partition " + this.partition + " finalize");
			return true;
		}
		return pending.isEmpty();
	}

	private List<Boolean> pending(CatalogSession catalog) throws SQLException {
		return catalog.query(QUERY, (row) -> row.getBoolean("pending"), this.table, this.partition);
	}

}
