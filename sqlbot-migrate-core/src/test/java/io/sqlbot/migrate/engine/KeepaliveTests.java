package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is asked to notice soon that its client is gone.
 */
@PostgresTest
class KeepaliveTests {

	private final TestDatabase database;

	private final RevisionFiles files;

	KeepaliveTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.files = new RevisionFiles(directory);
	}

	// the server shows what its kernel uses
	@Test
	@EnabledOnOs(OS.LINUX)
	void transactionEndsWithin15SecondsOfSilence() {
		this.files.add("r1", "", """
				create table seen (name text, setting text);
				insert into seen select s, current_setting(s) from unnest(array['tcp_keepalives_idle',
				  'tcp_keepalives_interval', 'tcp_keepalives_count', 'tcp_user_timeout',
				  'client_connection_check_interval']) s;""", "");
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(this.database.jdbc().sql("select setting from seen").query(String.class).list()).containsExactly("5",
				"3", "3", "10000", "1s");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void soDoesASingleTransactionInEachOfItsRevisions() {
		this.files.add("r1", "", "create table seen (name text, setting text);", "").add("r2", "r1", """
				insert into seen select s, current_setting(s) from unnest(array['tcp_keepalives_idle',
				  'tcp_keepalives_interval', 'tcp_keepalives_count', 'tcp_user_timeout',
				  'client_connection_check_interval']) s;""", "");
		MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(SegmentSettings.defaults().withMode(TransactionMode.SINGLE)))
			.build()
			.upgrade("head");
		assertThat(this.database.jdbc().sql("select setting from seen").query(String.class).list()).containsExactly("5",
				"3", "3", "10000", "1s");
	}

	@Test
	void statementOutsideOfATransactionIsPrecededByTheSame() {
		this.files.add("r1", "", "create table t (id int); vacuum t;", "");
		try (Wire wire = Wire.to(this.database.dataSource())) {
			this.files.engine(wire.lead(this.database.dataSource())).upgrade("head");
			List<String> calls = wire.calls();
			List<String> before = calls.subList(0, calls.indexOf("vacuum t"));
			assertThat(before).anyMatch((call) -> call.startsWith("set tcp_keepalives_idle = 5"))
				.anyMatch((call) -> call.startsWith("set client_connection_check_interval"))
				.anyMatch((call) -> call.contains("idle_in_transaction_session_timeout = '14s'"));
		}
	}

}
