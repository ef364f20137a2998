package io.sqlbot.migrate.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.sql.Quoting;

/**
 * The version table and the history table, once it is known which schema holds them.
 * Always written with their schema, as a revision may change the search path.
 *
 * @param schema the schema
 * @param versionTable the version table's name
 */
record OwnTables(String schema, String versionTable) {

	private static final String HISTORY_TABLE = "migrate_history";

	String version() {
		return Quoting.quote(QualifiedName.of(this.schema, this.versionTable));
	}

	String history() {
		return Quoting.quote(QualifiedName.of(this.schema, historyName(this.versionTable)));
	}

	/**
	 * Two version tables in one schema need two histories.
	 * @param versionTable the version table's name
	 * @return the history table's name
	 */
	static String historyName(String versionTable) {
		return versionTable.equals(MigrationSettings.DEFAULT_VERSION_TABLE) ? HISTORY_TABLE : versionTable + "_history";
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
				  outcome text not null check (outcome in ('succeeded', 'partial', 'failed')),
				  started timestamptz not null,
				  duration_ms bigint not null,
				  description text not null,
				  database_user text not null default current_user,
				  host text,
				  application_version text,
				  checksum text,
				  error text,
				  source bytea
				);
				create index if not exists %s on %s (revision);
				""".formatted(version(), constraint, history(),
				Quoting.quote(QualifiedName.of(historyName(this.versionTable) + "_revision_idx")), history());
	}

}
