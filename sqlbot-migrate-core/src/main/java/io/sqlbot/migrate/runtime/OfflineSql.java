package io.sqlbot.migrate.runtime;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * The statements around the revisions in an offline script. Every transaction takes the
 * lock and looks at the version rows by itself, so that a script whose first part was
 * refused does no harm where the client goes on after an error.
 */
final class OfflineSql {

	private static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;\n";

	static final String COMMIT = "COMMIT;\n";

	private static final String RESTORATION = new SessionSettings(null, Map.of()).restoration().strip() + "\n";

	private static final ScriptText LOCK = new ScriptText("""
			DO $migrate$ DECLARE
			  key bigint := %s;
			  found text;
			BEGIN
			  IF NOT pg_catalog.pg_try_advisory_xact_lock(key) THEN
			    RAISE EXCEPTION 'Another session is migrating this database. Run the script again when it is done.';
			  END IF;
			%sEND $migrate$;
			""");

	private static final ScriptText ROWS_GUARD = new ScriptText("""
			  SELECT coalesce(pg_catalog.string_agg(version_num, ', ' ORDER BY version_num COLLATE "C"), '')
			    INTO found FROM %s;
			  IF found <> %s THEN
			    RAISE EXCEPTION 'The database is at "%%", but this script goes on from "%%".', found, %s
			      USING HINT = 'Print a script that starts where the database is.';
			  END IF;
			""");

	private static final ScriptText PROGRESS_GUARD = new ScriptText("""
			  SELECT coalesce(pg_catalog.max(h.segment), 0) INTO found FROM %s h
			    WHERE h.revision = %s AND h.direction = %s AND h.outcome = 'partial'
			      AND NOT EXISTS (SELECT FROM %s later WHERE later.revision = h.revision
			        AND later.id > h.id AND later.outcome = 'succeeded');
			  IF found <> '%s' THEN
			    RAISE EXCEPTION 'An earlier run stopped after segment %% of revision %%.', found, %s
			      USING HINT = 'Let an online upgrade finish it.';
			  END IF;
			""");

	private static final ScriptText ENTRY = new ScriptText(
			"""
					INSERT INTO %s
					  (outcome, revision, direction, segment, started, duration_ms, description, application_version, checksum, source)
					VALUES (%s, %s, %s, %s, pg_catalog.transaction_timestamp(),
					  extract(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.transaction_timestamp()) * 1000,
					  %s, %s, %s, %s);
					""");

	private final OwnTables tables;

	private final @Nullable String applicationVersion;

	private final String lockKey;

	/**
	 * Create the statements.
	 * @param tables the own tables
	 * @param applicationVersion the application's version, or {@code null}
	 */
	OfflineSql(OwnTables tables, @Nullable String applicationVersion) {
		this.tables = tables;
		this.applicationVersion = applicationVersion;
		this.lockKey = tables.lockKeyExpression();
	}

	String begin(Collection<String> expected) {
		return BEGIN + lockAnd(rowsGuard(expected));
	}

	String beginWithTables(Collection<String> expected) {
		return BEGIN + lockAnd("") + this.tables.creation() + "DO $migrate$ DECLARE\n  found text;\nBEGIN\n"
				+ rowsGuard(expected) + "END $migrate$;\n";
	}

	String beginSegment(Collection<String> expected, String revision, Direction direction, int segment,
			SegmentRules rules) {
		return BEGIN + lockAnd(rowsGuard(expected) + progressGuard(revision, direction, segment)) + settings(rules);
	}

	String settings(SegmentRules rules) {
		return String.join(";\n", rules.local()) + ";\n";
	}

	private String lockAnd(String guards) {
		return LOCK.with(this.lockKey, guards);
	}

	private String rowsGuard(Collection<String> expected) {
		String rows = Quoting.literal(String.join(", ", new TreeSet<>(expected)));
		return ROWS_GUARD.with(this.tables.version(), rows, rows);
	}

	private String progressGuard(String revision, Direction direction, int segment) {
		String id = Quoting.literal(revision);
		String history = this.tables.history();
		return PROGRESS_GUARD.with(history, id, lower(direction), history, Integer.toString(segment - 1), id);
	}

	String end(HistoryEntry entry, RowMove move) {
		return endStep(entry, move) + COMMIT;
	}

	String endStep(HistoryEntry entry, RowMove move) {
		StringBuilder sql = new StringBuilder(RESTORATION);
		if (!move.removed().isEmpty()) {
			sql.append("DELETE FROM ")
				.append(this.tables.version())
				.append(" WHERE version_num IN (")
				.append(literals(move.removed(), ", "))
				.append(");\n");
		}
		if (!move.added().isEmpty()) {
			sql.append("INSERT INTO ")
				.append(this.tables.version())
				.append(" (version_num) VALUES (")
				.append(literals(move.added(), "), ("))
				.append(");\n");
		}
		return sql.append(record(entry)).toString();
	}

	String beginAlone(SegmentRules rules, HistoryEntry intent, @Nullable String statement, @Nullable String before) {
		String settings = rules.alone()
			.entrySet()
			.stream()
			.map((setting) -> "SET " + setting.getKey() + " = " + Quoting.literal(setting.getValue()) + ";\n")
			.collect(Collectors.joining());
		return """
				DO $migrate$ BEGIN
				  IF NOT pg_catalog.pg_try_advisory_lock(%s) THEN
				    RAISE EXCEPTION 'Another session is migrating this database. Run the script again when it is done.';
				  END IF;
				END $migrate$;
				""".formatted(this.lockKey) + intent(intent, statement, before, rules) + settings;
	}

	private String intent(HistoryEntry entry, @Nullable String statement, @Nullable String before, SegmentRules rules) {
		String role = rules.settings().role();
		String remembered = (before != null) ? "(" + before + ")" : "NULL";
		String remember = "";
		if (role != null && before != null) {
			// names mean what they mean to the role, which may not write the history
			remember = "SET ROLE %s;\nSELECT pg_catalog.set_config('migrate.before', %s, false);\nRESET ROLE;\n"
				.formatted(Quoting.quote(new Identifier(role)), remembered);
			remembered = "pg_catalog.current_setting('migrate.before')";
		}
		return remember
				+ """
						INSERT INTO %s
						  (outcome, revision, direction, segment, started, duration_ms, description, application_version, checksum,
						   statement, catalog_before, backend_pid, backend_start)
						SELECT %s, %s, %s, %d, pg_catalog.clock_timestamp(), 0, %s, %s, %s,
						  %s, %s, a.pid, a.backend_start
						  FROM pg_catalog.pg_stat_get_activity(pg_catalog.pg_backend_pid()) a;
						"""
					.formatted(this.tables.history(), lower(entry.outcome()), Quoting.literal(entry.revision()),
							lower(entry.direction()), entry.segment(), Quoting.literal(entry.description()),
							nullable(this.applicationVersion), nullable(entry.checksum()), nullable(statement),
							remembered);
	}

	String endAlone(HistoryEntry entry) {
		return RESTORATION + record(entry) + "SELECT pg_catalog.pg_advisory_unlock(%s);\n".formatted(this.lockKey);
	}

	private String record(HistoryEntry entry) {
		return ENTRY.with(this.tables.history(), lower(entry.outcome()), Quoting.literal(entry.revision()),
				lower(entry.direction()), Integer.toString(entry.segment()), Quoting.literal(entry.description()),
				nullable(this.applicationVersion), nullable(entry.checksum()), hex(entry.source()));
	}

	private static String literals(Collection<String> values, String separator) {
		return values.stream().map(Quoting::literal).collect(Collectors.joining(separator));
	}

	private static String lower(Enum<?> value) {
		return Quoting.literal(value.name().toLowerCase(Locale.ROOT));
	}

	private static String nullable(@Nullable String value) {
		return (value != null) ? Quoting.literal(value) : "NULL";
	}

	private static String hex(byte @Nullable [] bytes) {
		return (bytes != null) ? "pg_catalog.decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')" : "NULL";
	}

}
