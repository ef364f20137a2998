package io.sqlbot.migrate.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The version table and the history table, once it is known which schema holds them.
 * Always written with their schema, as a revision may change the search path.
 *
 * @param schema the schema, or {@code null} in an offline script, where the search path
 * decides when it runs
 * @param versionTable the version table's name
 */
record OwnTables(@Nullable String schema, String versionTable) {

	/**
	 * What the history table lets its column {@code outcome} hold.
	 */
	static final String OUTCOMES = "outcome in ('succeeded', 'partial', 'failed', 'accepted', 'intent')";

	private static final String HISTORY_TABLE = "migrate_history";

	String version() {
		return quote(this.versionTable);
	}

	String history() {
		return quote(historyName(this.versionTable));
	}

	/**
	 * Two version tables in one schema need two histories.
	 * @param versionTable the version table's name
	 * @return the history table's name
	 */
	static String historyName(String versionTable) {
		return versionTable.equals(MigrationSettings.DEFAULT_VERSION_TABLE) ? HISTORY_TABLE : versionTable + "_history";
	}

	// as the server names it
	String outcomeCheckName() {
		return Quoting.quote(QualifiedName.of(historyName(this.versionTable) + "_outcome_check"));
	}

	/**
	 * An SQL expression for the advisory lock's key, which the server works out from the
	 * schema where that is not known here.
	 * @return the expression
	 */
	String lockKeyExpression() {
		if (this.schema != null) {
			return Long.toString(lockKey());
		}
		String found = """
				coalesce((select n.nspname from pg_catalog.pg_class c
				    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
				    where c.oid = pg_catalog.to_regclass(%s)), pg_catalog.current_schema())"""
			.formatted(Quoting.literal(version()));
		return """
				('x' || pg_catalog.substr(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
				    'sqlbot-migrate:"' || pg_catalog.replace(%s, '"', '""') || '".' || %s, 'UTF8')), 'hex'), 1, 16)
				    )::bit(64)::bigint""".formatted(found, Quoting.literal(version()));
	}

	/**
	 * The advisory lock's key, the same for all that share the version table.
	 * @return the key
	 */
	long lockKey() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(("sqlbot-migrate:" + version()).getBytes(StandardCharsets.UTF_8));
			return ByteBuffer.wrap(digest).getLong();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private String quote(String name) {
		return Quoting.quote((this.schema != null) ? QualifiedName.of(this.schema, name) : QualifiedName.of(name));
	}

	/**
	 * The statements that create both where they are missing. The version table is
	 * Alembic's but for the width of its column, which is too narrow there for readable
	 * ids.
	 * @return the SQL, each statement closed by a semicolon
	 */
	String creation() {
		String constraint = Quoting.quote(QualifiedName.of(this.versionTable + "_pkc"));
		return """
				create table if not exists %s (
				  version_num varchar(255) not null constraint %s primary key
				);
				create table if not exists %s (
				  id bigint generated always as identity primary key,
				  revision text not null,
				  direction text not null check (direction in ('upgrade', 'downgrade', 'stamp')),
				  segment integer not null,
				  outcome text not null check (%s),
				  started timestamptz not null,
				  duration_ms bigint not null,
				  description text not null,
				  database_user text not null default current_user,
				  host text,
				  application_version text,
				  checksum text,
				  error text,
				  source bytea,
				  statement text,
				  backend_pid integer,
				  backend_start timestamptz,
				  catalog_before text,
				  settled text
				);
				create index if not exists %s on %s (revision);
				""".formatted(version(), constraint, history(), OUTCOMES,
				Quoting.quote(QualifiedName.of(historyName(this.versionTable) + "_revision_idx")), history());
	}

}
