package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.RetrySettings;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.error.DatabaseMovedException;
import io.sqlbot.migrate.error.NotInSingleTransactionException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A run that is one transaction.
 */
@PostgresTest
class SingleTransactionTests {

	private static final Duration LOCK_TIMEOUT = Duration.ofMillis(400);

	private static final String NOTE = "insert into seen select txid_current() || ' ' || current_setting('search_path') "
			+ "|| ' ' || current_setting('application_name') || ' ' || current_setting('lock_timeout')";

	private final TestDatabase database;

	private final Events events = new Events();

	private RevisionFiles files;

	SingleTransactionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@Test
	void allRevisionsShareATransactionAndEachFindsTheSessionAsItWas() {
		this.database.jdbc().sql("create table seen (t text)").update();
		this.files.add("r1", "", NOTE + "; set search_path = pg_catalog;", "delete from seen where t like '%r1%';")
			.add("r2", "r1", NOTE + "; set local lock_timeout = 7;", "delete from seen where t like '%r2%';")
			.add("r3", "r2", NOTE + ";", "delete from seen where t like '%r3%';");
		MigrationResult result = engine().upgrade("head");
		assertThat(result.after()).containsExactly("r3");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("r1", "r2", "r3");
		List<String> seen = this.database.jdbc().sql("select t from seen").query(String.class).list();
		String transaction = seen.get(0).substring(0, seen.get(0).indexOf(' '));
		assertThat(seen).containsExactly(transaction + " \"$user\", public sqlbot-migrate upgrade r1 400ms",
				transaction + " \"$user\", public sqlbot-migrate upgrade r2 400ms",
				transaction + " \"$user\", public sqlbot-migrate upgrade r3 400ms");
		assertThat(engine().applied(10)).extracting((row) -> row.revision() + " " + row.outcome())
			.containsExactly("r1 SUCCEEDED", "r2 SUCCEEDED", "r3 SUCCEEDED");
		engine().downgrade("base");
		assertThat(engine().current()).isEmpty();
		assertThat(this.database.jdbc().sql("select count(*) from seen").query(Integer.class).single()).isZero();
	}

	@Test
	void historyOfManyRevisionsKeepsTheirOrderAndTheirMoments() {
		this.database.jdbc().sql("create table moments (revision text, at timestamptz)").update();
		for (int i = 1; i <= 250; i++) {
			String note = "insert into moments values ('r" + i + "', clock_timestamp());";
			this.files.add("r" + i, (i == 1) ? "" : "r" + (i - 1), note, note);
		}
		engine().upgrade("head");
		engine().downgrade("base");
		List<AppliedRevision> applied = engine().applied(1000);
		assertThat(applied).extracting(AppliedRevision::revision)
			.containsExactlyElementsOf(
					IntStream.concat(IntStream.rangeClosed(1, 250), IntStream.iterate(250, (i) -> i >= 1, (i) -> i - 1))
						.mapToObj((i) -> "r" + i)
						.toList());
		List<Instant> moments = this.database.jdbc()
			.sql("select at from moments order by at")
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.list();
		for (int i = 0; i < applied.size(); i++) {
			AppliedRevision row = applied.get(i);
			assertThat(row.outcome()).isEqualTo(AppliedRevision.Outcome.SUCCEEDED);
			assertThat(moments.get(i)).as(row.revision())
				.isBetween(row.started().minusMillis(200), row.started().plus(row.duration()).plusMillis(200));
		}
	}

	@Test
	void versionRowThatARevisionRemovesFailsTheRun() {
		this.files.add("r1", "", "create table t1 (id int);", "")
			.add("a2", "r1", "delete from alembic_version where version_num like 'b_';", "")
			.add("b2", "r1", "delete from alembic_version where version_num = 'a2';", "")
			.add("b3", "b2", "select 1;", "");
		assertThatExceptionOfType(DatabaseMovedException.class).isThrownBy(() -> engine().upgrade("heads"));
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
		assertThat(engine().current()).isEmpty();
	}

	@Test
	void versionRowThatARevisionMovesItselfIsTakenForDone() {
		this.files.chain(1)
			.add("r2", "r1", "update alembic_version set version_num = 'r2' where version_num = 'r1';", "")
			.add("r3", "r2", "select 1;", "");
		engine().upgrade("head");
		assertThat(engine().current()).extracting("id").containsExactly("r3");
	}

	@Test
	void branchesAreMergedAndPartedAgain() {
		this.files.add("r1", "", "select 1;", "select 1;")
			.add("a2", "r1", "select 1;", "select 1;")
			.add("b2", "r1", "select 1;", "select 1;")
			.add("m3", "a2, b2", "select 1;", "select 1;");
		engine().upgrade("heads");
		assertThat(engine().current()).extracting("id").containsExactly("m3");
		engine().downgrade("r1");
		assertThat(engine().current()).extracting("id").containsExactly("r1");
		engine().downgrade("base");
		assertThat(engine().current()).isEmpty();
	}

	@Test
	void failureUndoesTheRevisionsBeforeItToo() {
		this.files.chain(2).add("r3", "r2", "select 1 / 0;", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("upgrade of revision 'r3'")
			.withMessageContaining("as it was before the run")
			.satisfies((ex) -> assertThat(ex.revision()).isEqualTo("r3"));
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
		assertThat(engine().current()).isEmpty();
		assertThat(engine().applied(10)).extracting((row) -> row.revision() + " " + row.outcome())
			.containsExactly("r3 FAILED");
		assertThat(this.events.names()).filteredOn((name) -> !name.equals("StatementStarted"))
			.containsExactly("PlanStarted", "StepStarted", "StepStarted", "StepStarted", "StepFailed", "PlanFailed");
	}

	@Test
	void stepsAreToldToBeDoneAfterTheCommit() {
		this.files.chain(2);
		engine((event) -> {
			if (event instanceof MigrationEvent.StepFinished) {
				assertThat(tables()).contains("t1", "t2");
			}
		}).upgrade("head");
		assertThat(this.events.names()).containsExactly("PlanStarted", "StepStarted", "StatementStarted", "StepStarted",
				"StatementStarted", "StepFinished", "StepFinished", "PlanFinished");
	}

	@Test
	void statementThatNeedsNoTransactionIsRefusedBeforehand() {
		this.files.chain(1).add("r2", "r1", "select 1;\n\ncreate index concurrently i on t1 (id);", "");
		refused().withMessageContaining("'r2'")
			.withMessageContaining("002_r2.sql")
			.withMessageContaining("in line 9")
			.withMessageContaining("create index concurrently i on t1 (id)")
			.withMessageContaining("migrate.transaction-mode=per-segment");
		assertThat(tables()).isEmpty();
	}

	@Test
	void revisionOfSeveralSegmentsIsRefusedBeforehand() {
		this.files.chain(1).add("r2", "r1", "copy t1 from stdin;\n1\n\\.\n-- commit\nselect 2;", "");
		refused().withMessageContaining("'r2'").withMessageContaining("'-- commit'");
		assertThat(tables()).isEmpty();
	}

	@Test
	void javaRevisionIsRefusedBeforehandWhereItCanBeRecorded() {
		this.files.chain(1);
		assertThatExceptionOfType(NotInSingleTransactionException.class)
			.isThrownBy(() -> engine(Committing.class, Committing::new).upgrade("head"))
			.withMessageContaining("Committing")
			.withMessageContaining("op.commit()");
		assertThat(tables()).isEmpty();
	}

	@Test
	void javaRevisionThatNeedsTheDatabaseIsRolledBackWhenItGetsThere() {
		this.files.chain(1);
		assertThatExceptionOfType(NotInSingleTransactionException.class)
			.isThrownBy(() -> engine(Hidden.class, Hidden::new).upgrade("head"))
			.withMessageContaining("Hidden")
			.withMessageContaining("nothing stays in the database");
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
	}

	@Test
	void javaRevisionThatWasGivenOtherObjectsRunsOnce() {
		this.files.chain(1);
		List<String> effects = new ArrayList<>();
		engine(Acting.class, () -> new Acting(effects)).upgrade("head");
		assertThat(effects).containsExactly("acted");
	}

	@Test
	void javaRevisionTakesPart() {
		this.files.chain(1);
		engine(Direct.class, Direct::new).upgrade("head");
		assertThat(this.database.jdbc().sql("select id from t1").query(Integer.class).single()).isEqualTo(5);
	}

	@Test
	void revisionThatWasBegunInSegmentsIsNotCompletedInOneTransaction() {
		this.files.file("002.sql", "-- revision: r2\n-- upgrade\nselect 1;\n-- commit\nselect 1 / 0;\n");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.files.engine(this.database.dataSource()).upgrade("head"));
		this.files.file("002.sql", "-- revision: r2\n-- revises: r1\n-- upgrade\nselect 1;\n");
		this.files.file("001.sql", "-- revision: r1\n-- upgrade\nselect 1;\n");
		refused().withMessageContaining("'r2'").withMessageContaining("committed a part of it already");
		assertThat(engine().current()).isEmpty();
	}

	@Test
	void enumValueThatIsUsedInTheSameRunIsExplained() {
		this.files.add("r1", "", "create type mood as enum ('sad');", "");
		engine().upgrade("head");
		this.files.add("r2", "r1", "alter type mood add value 'glad';", "")
			.add("r3", "r2", "create table m as select 'glad'::mood as m;", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("55P04")
			.withMessageContaining("migrate.transaction-mode=per-segment");
		assertThat(engine().current()).extracting("id").containsExactly("r1");
	}

	@Test
	void fullLockTableIsExplained() {
		this.files.add("r1", "", """
				do $$ begin for i in 1..40000 loop
				  execute 'create table l' || i || ' (id int primary key, t text)';
				end loop; end $$;""", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("53200")
			.withMessageContaining("max_locks_per_transaction")
			.withMessageContaining("migrate.transaction-mode=per-segment");
	}

	@Test
	void clashRepeatsTheWholeTransaction() throws Exception {
		this.files.chain(2);
		engine().upgrade("head");
		this.files.add("r3", "r2", "create table n (id int);", "").add("r4", "r3", "alter table t1 add n int;", "");
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try (Connection other = OtherSessions.begin(this.database, "lock table t1")) {
			CompletableFuture<MigrationResult> result = CompletableFuture.supplyAsync(() -> engine().upgrade("head"),
					worker);
			OtherSessions.await(() -> !this.events.of(MigrationEvent.SegmentRetried.class).isEmpty());
			other.rollback();
			assertThat(result.get(20, TimeUnit.SECONDS).steps()).extracting(StepResult::revision)
				.containsExactly("r3", "r4");
		}
		finally {
			worker.shutdownNow();
		}
		assertThat(this.events.of(MigrationEvent.SegmentRetried.class).get(0).revision().id()).isEqualTo("r4");
		assertThat(tables()).contains("n");
	}

	@Test
	void instancesStartedTogetherApplyEachRevisionOnce() throws Exception {
		this.files.chain(20);
		ExecutorService instances = Executors.newFixedThreadPool(4);
		try {
			Supplier<MigrationResult> start = () -> engine().upgrade("head");
			List<CompletableFuture<MigrationResult>> results = List.of(CompletableFuture.supplyAsync(start, instances),
					CompletableFuture.supplyAsync(start, instances), CompletableFuture.supplyAsync(start, instances));
			int steps = 0;
			for (CompletableFuture<MigrationResult> result : results) {
				steps += result.get(60, TimeUnit.SECONDS).steps().size();
			}
			assertThat(steps).isEqualTo(20);
		}
		finally {
			instances.shutdownNow();
		}
		assertThat(engine().applied(100)).hasSize(20).extracting(AppliedRevision::revision).doesNotHaveDuplicates();
	}

	private ThrowableAssertAlternative<NotInSingleTransactionException> refused() {
		return assertThatExceptionOfType(NotInSingleTransactionException.class)
			.isThrownBy(() -> engine().upgrade("head"));
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list();
	}

	private MigrationEngine engine() {
		return engine((event) -> {
		});
	}

	private MigrationEngine engine(MigrationListener listener) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(settings())
			.listener(this.events)
			.listener(listener)
			.build();
	}

	private MigrationEngine engine(Class<? extends Migration> type, Supplier<? extends Migration> instance) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(settings())
			.migration(type, instance)
			.build();
	}

	private MigrationSettings settings() {
		return this.files.settings()
			.withSegments(SegmentSettings.defaults().withMode(TransactionMode.SINGLE).withLockTimeout(LOCK_TIMEOUT))
			.withRetries(new RetrySettings(100, Duration.ofMillis(20), 1, Duration.ZERO));
	}

	@Revision(id = "j2", revises = "r1")
	static class Committing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select 1");
			op.commit();
			op.execute("select 2");
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Hidden implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().execute("create table hidden (id int)");
			op.execute("create index concurrently i on hidden (id)");
		}

	}

	@Revision(id = "j2", revises = "r1")
	static final class Acting implements Migration {

		private final List<String> effects;

		Acting(List<String> effects) {
			this.effects = effects;
		}

		@Override
		public void upgrade(Operations op) {
			this.effects.add("acted");
			op.execute("select 1");
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Direct implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().update("insert into t1 values (4)");
			op.jdbc((jdbc) -> jdbc.update("update t1 set id = id + 1"));
		}

	}

}
