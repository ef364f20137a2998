package io.sqlbot.migrate.sql;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each statement runs inside a transaction of a real server, which says with SQLSTATE
 * 25001 what it does not run there.
 */
@PostgresTest
class TransactionRuleTests {

	private static final String ACTIVE_SQL_TRANSACTION = "25001";

	private static final List<String> REFUSED = List.of("create index concurrently on t (a)",
			"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS new_index ON t (a)",
			"create /* not */ index -- yet\n concurrently on t (a)", "drop index concurrently i",
			"drop index concurrently if exists i", "reindex index concurrently i", "reindex table concurrently t",
			"reindex (concurrently) table t", "reindex (verbose, concurrently true) index i",
			"REINDEX (CONCURRENTLY ON, VERBOSE) TABLE t", "reindex schema public", "reindex (verbose) schema public",
			"reindex database current_one", "reindex system current_one", "reindex schema concurrently public",
			"alter table parted detach partition part concurrently",
			"alter table if exists public.parted detach partition \"public\".\"part\" concurrently", "vacuum",
			"vacuum t", "vacuum (analyze, verbose) t", "vacuum full t", "cluster", "cluster verbose",
			"create database other", "create database other template template0", "drop database other",
			"drop database if exists other with (force)", "alter database current_one set tablespace pg_default",
			"alter database \"current_one\" set tablespace pg_default", "create tablespace s location '/nowhere'",
			"drop tablespace s", "drop tablespace if exists s", "alter system set work_mem = '4MB'",
			"alter system reset all", "discard all",
			"create subscription other connection 'host=nowhere' publication p, q",
			"create subscription other connection '' publication p with (enabled = false, create_slot)",
			"drop subscription sub", "drop subscription if exists sub", "alter subscription sub refresh publication",
			"alter subscription sub refresh publication with (copy_data = false)",
			"alter subscription sub set publication p", "alter subscription sub add publication other",
			"alter subscription sub drop publication q",
			"alter subscription sub set publication p with (refresh = true)");

	private static final List<String> ALLOWED = List.of("create index on t (a)", "create index concurrent on t (a)",
			"create index \"concurrently\" on t (a)", "create unique index \"concurrently\" on t (a)",
			"create index other on t ((a || 'concurrently')) /* concurrently */ -- concurrently", "drop index i",
			"drop index \"concurrently\"",

			"alter table parted detach partition part", "alter table parted detach partition part finalize",
			"alter table parted detach partition \"concurrently\"", "analyze", "analyze t",
			"alter database current_one set work_mem = '4MB'", "alter database current_one reset all",
			"refresh materialized view concurrently v", "refresh materialized view v", "discard plans", "discard temp",
			"create table vacuum (a int)", "drop table if exists vacuum", "select 1 as vacuum",
			"insert into t values ('vacuum')", "comment on table t is 'reindex database'",
			"create table database (a int)", "do $$begin perform 1; end$$",
			"create subscription other connection '' publication p with (connect = false)",
			"create subscription other connection '' publication p with (connect = OFF, slot_name = none)",
			"alter subscription sub disable", "alter subscription sub set (slot_name = none)",
			"alter subscription sub set publication p with (refresh = false)",
			"alter subscription sub drop publication p, q with (refresh = false)",
			"alter subscription sub connection 'host=elsewhere'", "alter subscription sub rename to other",
			"alter type mood add value 'bored'", "lock table t", "checkpoint", "truncate t", "listen vacuum",
			"set local work_mem = '4MB'", "create schema concurrently_schema");

	/** Refused only where the name stands for something partitioned. */
	private static final List<String> REFUSED_FOR_SOME = List.of("cluster %s using %s", "CLUSTER VERBOSE %s USING %s",
			"reindex table %s", "reindex (verbose) table %s", "reindex (concurrently false) table %s",
			"reindex (concurrently off, verbose) table %s", "reindex index %2$s", "REINDEX (VERBOSE) INDEX %2$s");

	@TemplateSetup
	static void createThings(TestDatabase template) {
		for (String sql : List.of("create table t (a text)", "create index i on t (a)",
				"create type mood as enum ('ok')", "create table parted (a int) partition by list (a)",
				"create table part partition of parted default", "create index parted_index on parted (a)",
				"create materialized view v as select 1 as a", "create unique index on v (a)")) {
			template.jdbc().sql(sql).update();
		}
	}

	@Test
	void whatTheServerRefusesInsideATransactionIsRecognised(TestDatabase database) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		for (String sql : REFUSED) {
			softly.assertThat(stateInTransaction(database, sql)).as(sql).isEqualTo(ACTIVE_SQL_TRANSACTION);
			softly.assertThat(isTransactional(sql)).as(sql).isFalse();
		}
		softly.assertAll();
	}

	@Test
	void whatTheServerRefusesForSomeTablesIsTakenForRefused(TestDatabase database) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		for (String sql : REFUSED_FOR_SOME) {
			String partitioned = sql.formatted("parted", "parted_index");
			softly.assertThat(stateInTransaction(database, partitioned))
				.as(partitioned)
				.isEqualTo(ACTIVE_SQL_TRANSACTION);
			String ordinary = sql.formatted("t", "i");
			softly.assertThat(stateInTransaction(database, ordinary)).as(ordinary).isNotEqualTo(ACTIVE_SQL_TRANSACTION);
			softly.assertThat(isTransactional(partitioned)).as(partitioned).isFalse();
			softly.assertThat(isTransactional(ordinary)).as(ordinary).isFalse();
		}
		softly.assertAll();
	}

	@Test
	void everythingElseIsNot(TestDatabase database) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		for (String sql : ALLOWED) {
			softly.assertThat(stateInTransaction(database, sql)).as(sql).isNotEqualTo(ACTIVE_SQL_TRANSACTION);
			softly.assertThat(isTransactional(sql)).as(sql).isTrue();
		}
		softly.assertAll();
	}

	private static boolean isTransactional(String sql) {
		SqlPart part = new SqlScriptReader(new StringReader(sql + ";"), "x.sql").next();
		assertThat(part).isInstanceOf(SqlPart.Statement.class);
		return part instanceof SqlPart.Statement statement && statement.transactional();
	}

	private static String stateInTransaction(TestDatabase database, String sql) throws SQLException {
		TestDatabase administrated = database.asAdministrator();
		try (Connection connection = administrated.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			// never committed, as a database with a subscription can't be dropped
			statement.execute("create subscription sub connection '' publication p, q with (connect = false)");
			statement.execute("alter subscription sub enable");
			try {
				statement.execute(sql.replace("current_one", database.name()));
				return "";
			}
			catch (SQLException ex) {
				return ex.getSQLState();
			}
			finally {
				connection.rollback();
			}
		}
	}

}
