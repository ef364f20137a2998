package io.sqlbot.migrate.runtime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The history rows that say what is about to run outside of a transaction. One is
 * committed before the statement, so that whoever comes after a crash knows what to look
 * for.
 *
 * @param gate the revision
 */
record Intents(SegmentGate gate) {

	private static final String LATEST = SqlResource.read(Intents.class, "latest-intent.sql");

	/**
	 * Find what was begun and is not known to have ended.
	 * @return the newest intent of the revision that no success followed, or {@code null}
	 */
	@Nullable Intent latest() throws SQLException {
		String history = this.gate.context().preflight().tables().history();
		List<Intent> found = catalog().query(LATEST.formatted(history, history), Intent::read,
				this.gate.revision().header().id(), this.gate.direction().name().toLowerCase(Locale.ROOT));
		return found.isEmpty() ? null : found.get(0);
	}

	/**
	 * Write down what is about to run. It is flushed to the server's disk, whatever the
	 * session says.
	 * @param segment the number of the segment, from 1
	 * @param sql the statement
	 * @param catalogBefore what the probe wants to remember, or {@code null}
	 */
	void write(int segment, String sql, @Nullable String catalogBefore) throws SQLException {
		StepContext context = this.gate.context();
		HistoryEntry entry = HistoryEntry.of(this.gate.revision(), this.gate.direction(), segment, Outcome.INTENT,
				Duration.ZERO, null);
		String insert = """
				set transaction isolation level read committed, read write;
				select pg_catalog.set_config('synchronous_commit', 'on', true)
				 where pg_catalog.current_setting('synchronous_commit') = 'off';
				insert into %s (outcome, revision, direction, segment, started, duration_ms, description, host,
				                application_version, checksum, statement, catalog_before, backend_pid, backend_start)
				select 'intent', ?, ?, ?, pg_catalog.clock_timestamp(), 0, ?, ?, ?, ?, ?, ?,
				       a.pid, a.backend_start
				  from pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) a"""
			.formatted(context.preflight().tables().history());
		try (PreparedStatement statement = context.connection().jdbc().prepareStatement(insert)) {
			statement.setString(1, entry.revision());
			statement.setString(2, entry.direction().name().toLowerCase(Locale.ROOT));
			statement.setInt(3, segment);
			statement.setString(4, entry.description());
			statement.setString(5, HostName.LOCAL);
			statement.setString(6, context.journal().applicationVersion());
			statement.setString(7, entry.checksum());
			statement.setString(8, this.gate.revision().header().sensitive() ? null : sql);
			statement.setString(9, catalogBefore);
			statement.execute();
		}
	}

	CatalogSession catalog() {
		return new CatalogSession(this.gate.context().connection().jdbc());
	}

}
