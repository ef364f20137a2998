package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationEvent.StatementStarted;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What travels together, and that nobody can tell.
 */
@PostgresTest
class PipelineTests {

	private final TestDatabase database;

	private final Wire wire;

	private final Events events = new Events();

	private RevisionFiles files;

	PipelineTests(TestDatabase database) {
		this.database = database;
		this.wire = Wire.to(database.dataSource());
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@AfterEach
	void close() {
		this.wire.close();
	}

	@Test
	void statementsOfASecondRevisionAreOneCallWithAllAroundThem() {
		this.files.add("r1", "", "create table a (id int);", "")
			.add("r2", "r1", "create table b (id int); insert into b values (1); select id from b;", "");
		engine().upgrade("head");
		assertThat(this.wire.calls()).filteredOn((call) -> call.contains("create table b"))
			.singleElement()
			.satisfies((call) -> assertThat(call).startsWith("begin ")
				.contains("pg_try_advisory_xact_lock")
				.contains("create table b (id int); insert into b values (1); select id from b; ")
				.contains("insert into \"public\".\"migrate_history\"")
				.endsWith("; commit"));
		assertThat(this.wire.calls()).last().asString().contains("create table b");
	}

	@Test
	void failureNamesItsLineWhereverItStandsAmongMany() {
		String before = IntStream.range(0, 250)
			.mapToObj((i) -> "create table t" + i + " (id int);\n")
			.collect(Collectors.joining());
		this.files.file("001.sql", "-- revision: r1\n\n-- upgrade\n" + before + "insert into t1\nvalues ('x');\n"
				+ "create table last (id int);\n");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("line 255")
			.withMessageContaining("insert into t1")
			.withMessageContaining("22P02");
		assertThat(this.wire.calls()).filteredOn((call) -> call.contains("create table t")).hasSize(3);
		assertThat(this.events.of(StatementStarted.class)).hasSize(251)
			.last()
			.satisfies((event) -> assertThat(event.sql()).startsWith("insert into t1"));
		assertThat(this.database.jdbc()
			.sql("select count(*) from pg_tables where schemaname = 'public' " + "and tablename like 't%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whateverPsqlTakesCanTravelTogether() {
		this.files.add("r1", "", "create table seen (what text);", "").file("002.sql", """
				-- revision: r2
				-- revises: r1

				-- upgrade
				prepare p (int) as select $1 + 1;
				insert into seen select 'before';
				execute p (2);
				deallocate p;
				declare c cursor for select generate_series(1, 3);
				fetch 2 from c;
				close c;
				savepoint s;
				insert into seen values ('never');
				rollback to savepoint s;
				release s;
				create schema other;
				set search_path = other, public;
				create table here (id int);
				create function twice(n int) returns int language sql begin atomic select n * 2; end;
				create rule twofold as on delete to here do instead
				  (insert into seen values ('rule'); insert into seen values ('again'));
				do $$ begin insert into seen values ('do; $1 ?'); end $$;
				insert into seen values ('back\\slash'), (E'{fn now()} \\' ü 🐘');
				explain select 1;
				listen news;
				notify news;
				lock table seen;
				show search_path;
				values (1), (2);
				""");
		engine().upgrade("head");
		assertThat(this.wire.calls()).filteredOn((call) -> call.contains("prepare p")).hasSize(1);
		assertThat(this.database.jdbc().sql("select what from seen").query(String.class).list())
			.containsExactly("before", "do; $1 ?", "back\\slash", "{fn now()} ' ü 🐘");
	}

	@ParameterizedTest
	@ValueSource(strings = { "autosave=always", "autosave=conservative", "autosave=always&cleanupSavepoints=true",
			"preferQueryMode=simple", "preferQueryMode=extendedForPrepared", "preferQueryMode=extendedCacheEverything",
			"prepareThreshold=1", "defaultRowFetchSize=1", "reWriteBatchedInserts=true", "binaryTransfer=false" })
	void nothingDependsOnHowTheDriverSendsByItself(String setting) {
		PGSimpleDataSource dataSource = this.database.dataSource();
		String url = dataSource.getURL();
		dataSource.setURL(url + (url.contains("?") ? "&" : "?") + setting);
		this.files.chain(3)
			.add("r4", "r3", "create table x (id int); insert into x values (1), (2); select id from x;",
					"drop table x;")
			.add("r5", "r4", "vacuum x; insert into x values (3);", "")
			.add("r6", "r5", "insert into x values (4);", "");
		MigrationEngine engine = this.files.engine(dataSource);
		engine.upgrade("r4");
		engine.downgrade("r1");
		engine.upgrade("head");
		assertThat(engine.rows()).containsExactly("r6");
		assertThat(this.database.jdbc().sql("select id from x order by id").query(Integer.class).list())
			.containsExactly(1, 2, 3, 4);
	}

	@Test
	void deferredConstraintFailsWhatEndsTheSegmentAndNotAStatement() {
		this.files.add("r1", "", "create table a (id int primary key); create table b (a int references a "
				+ "deferrable initially deferred); insert into b values (1); insert into b values (2);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("23503")
			.withMessageNotContaining("Statement:");
	}

	@Test
	void statementThatTakesLongIsToldWhileItRuns() {
		this.files.add("r1", "", "select 1;", "")
			.add("r2", "r1", "create table b (id int); select pg_sleep(3); create table c (id int);", "");
		List<Boolean> running = new ArrayList<>();
		MigrationListener listener = (event) -> {
			if (event instanceof StatementStarted begun && String.valueOf(begun.sql()).contains("pg_sleep")) {
				running.add(this.database.jdbc()
					.sql("select count(*) = 1 from pg_stat_activity where state = 'active' and query = :query")
					.param("query", begun.sql())
					.query(Boolean.class)
					.single());
			}
		};
		builder(listener).build().upgrade("head");
		assertThat(running).containsExactly(true);
	}

	@ParameterizedTest
	@EnumSource(TransactionMode.class)
	void historyKnowsHowLongEachRevisionTook(TransactionMode mode) {
		this.files.add("r1", "", "select pg_sleep(0.3);", "")
			.add("r2", "r1", "select 1; select pg_sleep(0.4);", "")
			.add("r3", "r2", "select 1;", "")
			.add("r4", "r3", "select pg_sleep(0.5);", "");
		builder(this.events).settings(this.files.settings().withSegments(SegmentSettings.defaults().withMode(mode)))
			.build()
			.upgrade("head");
		List<AppliedRevision> applied = engine().applied(10);
		assertThat(applied).extracting((row) -> row.duration().toMillis())
			.satisfiesExactly((first) -> assertThat(first).isBetween(300L, 5_000L),
					(second) -> assertThat(second).isBetween(400L, 5_000L),
					(third) -> assertThat(third).isLessThan(300L),
					(fourth) -> assertThat(fourth).isBetween(500L, 5_000L));
		assertThat(applied.get(1).started()).isAfterOrEqualTo(applied.get(0).started().plusMillis(300));
		assertThat(applied.get(3).started()).isAfterOrEqualTo(applied.get(1).started().plusMillis(400));
	}

	@Test
	void lockThatAnotherSessionTookMeanwhileIsWaitedFor() {
		this.files.chain(3);
		AtomicInteger held = new AtomicInteger();
		List<Connection> others = new ArrayList<>();
		MigrationListener listener = (event) -> {
			try {
				if (event instanceof MigrationEvent.StepFinished && held.compareAndSet(0, 1)) {
					others.add(OtherSessions.begin(this.database, OtherSessions.LOCK));
				}
				if (event instanceof MigrationEvent.LockAwaited && held.compareAndSet(1, 2)) {
					others.get(0).close();
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		};
		builder(listener).build().upgrade("head");
		assertThat(held).hasValue(2);
		assertThat(engine().rows()).containsExactly("r3");
		assertThat(engine().applied(10)).extracting(AppliedRevision::revision).containsExactly("r1", "r2", "r3");
	}

	@Test
	void databaseThatAnotherInstanceMovedMeanwhileIsPlannedForAnew() {
		this.files.chain(4);
		AtomicBoolean moved = new AtomicBoolean();
		MigrationListener listener = (event) -> {
			if (event instanceof MigrationEvent.StepFinished && moved.compareAndSet(false, true)) {
				this.files.engine(this.database.dataSource()).upgrade("r3");
			}
		};
		builder(listener).build().upgrade("head");
		assertThat(engine().rows()).containsExactly("r4");
		assertThat(engine().applied(10)).extracting(AppliedRevision::revision).containsExactly("r1", "r2", "r3", "r4");
	}

	@Test
	void operationsOfAClassTravelTogetherAndFailOnTheirOwnLine() {
		MigrationEngine engine = builder(this.events).migration(First.class, First::new)
			.migration(Failing.class, Failing::new)
			.build();
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.withStackTraceContaining(Failing.class.getName() + ".upgrade")
			.withMessageContaining("no_such_table");
		assertThat(engine.rows()).containsExactly("c1");
		assertThat(engine.applied(10)).extracting(AppliedRevision::outcome)
			.containsExactly(AppliedRevision.Outcome.SUCCEEDED, AppliedRevision.Outcome.FAILED);
	}

	@Test
	void classThatExpectsAFailureGoesOnAfterIt() {
		MigrationEngine engine = builder(this.events).migration(First.class, First::new)
			.migration(Expecting.class, Expecting::new)
			.build();
		engine.upgrade("head");
		assertThat(engine.rows()).containsExactly("c2");
		assertThat(this.database.jdbc().sql("select note from c").query(String.class).single())
			.isEqualTo("after the failure");
	}

	private MigrationEngine engine() {
		return builder(this.events).build();
	}

	private MigrationEngineBuilder builder(MigrationListener listener) {
		return MigrationEngine.builder(this.wire.lead(this.database.dataSource()))
			.guardSource(this.database.dataSource())
			.settings(this.files.settings())
			.listener(listener);
	}

	@Revision(id = "c1")
	static final class First implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table c (note text)");
		}

	}

	@Revision(id = "c2", revises = "c1")
	static final class Failing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("insert into c values ('before')");
			op.execute("insert into no_such_table values (1)");
			op.execute("insert into c values ('after')");
		}

	}

	@Revision(id = "c2", revises = "c1")
	static final class Expecting implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("savepoint careful");
			try {
				op.execute("insert into no_such_table values (1)");
			}
			catch (RuntimeException ex) {
				op.execute("rollback to savepoint careful");
			}
			op.execute("insert into c values ('after the failure')");
		}

	}

}
