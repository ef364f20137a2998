package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.error.NotInSingleTransactionException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.Psql;
import io.sqlbot.migrate.testing.RequiresPsql;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds in the transactions of a printed script, as psql runs it.
 */
@PostgresTest
@RequiresPsql
class OfflineRulesTests {

	private static final String NOTE = "insert into seen select current_setting('lock_timeout') || ' ' || "
			+ "current_setting('statement_timeout') || ' ' || current_setting('application_name') || ' ' || current_user;";

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	OfflineRulesTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.directory = directory;
		this.files = new RevisionFiles(directory);
	}

	@Test
	void timeoutsAndNameAreThoseOfAnOnlineRun() throws Exception {
		this.database.jdbc().sql("create table seen (t text)").update();
		this.files.file("001.sql", "-- revision: r1\n-- lock-timeout: 30s\n-- upgrade\n" + NOTE + "\n")
			.add("r2", "r1", NOTE, "");
		SegmentSettings segments = SegmentSettings.defaults()
			.withStatementTimeout(Duration.ofMinutes(3))
			.withRole(this.database.user());
		assertThat(psql(script(segments))).isZero();
		assertThat(this.database.jdbc().sql("select t from seen").query(String.class).list()).containsExactly(
				"30s 3min sqlbot-migrate upgrade r1 " + this.database.user(),
				"5s 3min sqlbot-migrate upgrade r2 " + this.database.user());
	}

	@Test
	void singleTransactionIsOneTransactionInTheScript() throws Exception {
		this.database.jdbc().sql("create table seen (t text)").update();
		this.files.chain(2).add("r3", "r2", NOTE + " select 1 / (select count(*) from switch);", "");
		this.database.jdbc().sql("create table switch ()").update();
		String script = script(SegmentSettings.defaults().withMode(TransactionMode.SINGLE));
		assertThat(psql(script)).isEqualTo(3);
		assertThat(tables()).containsExactly("seen", "switch");
		this.database.jdbc().sql("insert into switch default values").update();
		assertThat(psql(script)).isZero();
		assertThat(tables()).containsExactly("alembic_version", "migrate_history", "seen", "switch", "t1", "t2");
		assertThat(this.files.engine(this.database.dataSource()).current()).extracting("id").containsExactly("r3");
		assertThat(this.files.engine(this.database.dataSource()).applied(10)).hasSize(3);
	}

	@Test
	void revisionThatCantTakePartIsNotPrinted() {
		this.files.chain(1).add("r2", "r1", "create index concurrently i on t1 (id);", "");
		assertThatExceptionOfType(NotInSingleTransactionException.class)
			.isThrownBy(() -> script(SegmentSettings.defaults().withMode(TransactionMode.SINGLE)))
			.withMessageContaining("'r2'");
	}

	// a schema with the role's name comes before public for that role only
	@Test
	void statementOutsideOfATransactionIsLookedForWithTheNamesOfItsRole() throws Exception {
		String role = "owner_of_" + this.database.name();
		administrator("create role " + role);
		try {
			administrator("create schema authorization " + role);
			administrator("grant " + role + " to " + this.database.user());
			this.files.add("r1", "", """
					create table mine (id int);
					create index mine_first on mine (id);
					create index concurrently mine_second on mine (id)""", "drop table mine");
			assertThat(psql(script(SegmentSettings.defaults().withRole(role)))).isZero();
			assertThat(this.database.asAdministrator()
				.jdbc()
				.sql("select catalog_before from migrate_history where outcome = 'intent'")
				.query(String.class)
				.list())
				.containsExactly("{%s}".formatted(this.database.asAdministrator()
					.jdbc()
					.sql("select to_regclass(?)::oid")
					.param(role + ".mine_first")
					.query(Long.class)
					.single()));
		}
		finally {
			administrator("drop owned by " + role);
			administrator("drop role " + role);
		}
	}

	private void administrator(String sql) {
		this.database.asAdministrator().jdbc().sql(sql).update();
	}

	private String script(SegmentSettings segments) {
		StringWriter out = new StringWriter();
		MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(segments))
			.build()
			.upgradeSql("head", out);
		return out.toString();
	}

	private int psql(String script) throws IOException, InterruptedException {
		Path file = Files.writeString(this.directory.resolve("script.txt"), script);
		Process psql = Psql.start(this.database, "--set", "ON_ERROR_STOP=1", "--file", file.toString());
		psql.getOutputStream().close();
		psql.getInputStream().transferTo(OutputStream.nullOutputStream());
		assertThat(psql.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return psql.exitValue();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list();
	}

}
