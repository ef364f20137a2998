package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.time.Duration;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.error.ConnectionLostException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.Wire;
import io.sqlbot.migrate.testing.WireFault;
import io.sqlbot.migrate.testing.WireFault.Moment;
import io.sqlbot.migrate.testing.WireLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class LostConnectionTests {

	private static final String LEASE = "idle_in_transaction_session_timeout = '14s'";

	private final TestDatabase database;

	private final Wire wire;

	private RevisionFiles files;

	LostConnectionTests(TestDatabase database) {
		this.database = database;
		this.wire = Wire.to(database.dataSource());
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(3);
	}

	@AfterEach
	void close() {
		this.wire.close();
	}

	@Test
	void commitWhoseAnswerIsLostIsReportedAsDone() {
		this.wire.breakBy(new WireFault((number, sql) -> commits(sql, "returning id"), Moment.AFTER, this::cut));
		MigrationResult result = upgrade("head");
		assertThat(this.wire.isIntact()).isFalse();
		assertThat(result.after()).containsExactly("r3");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("r1", "r2", "r3");
		assertThat(engine().applied(10)).extracting(AppliedRevision::outcome)
			.containsExactly(Outcome.SUCCEEDED, Outcome.SUCCEEDED, Outcome.SUCCEEDED);
	}

	@Test
	void relativeTargetIsReachedOnceThoughTheAnswerToItsCommitIsLost() {
		this.wire.breakBy(new WireFault((number, sql) -> commits(sql, "returning id"), Moment.AFTER, this::cut));
		assertThat(upgrade("+1").after()).containsExactly("r1");
		assertThat(engine().rows()).containsExactly("r1");
	}

	@Test
	void runGoesOnAfterAConnectionThatWasLostBeforeTheCommit() {
		this.wire.breakBy(WireFault.at("create table t2", Moment.WITHIN, this::cut));
		MigrationResult result = upgrade("head");
		assertThat(this.wire.isIntact()).isFalse();
		assertThat(result.after()).containsExactly("r3");
		assertThat(engine().applied(10)).hasSize(3);
	}

	@Test
	void sessionThatSomebodyEndedOnPurposeIsNotBegunAgain() {
		this.wire.breakBy(WireFault.at("create table t2", Moment.BEFORE, this::terminate));
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> upgrade("head"))
			.withMessageContaining("57P01");
		assertThat(engine().rows()).containsExactly("r1");
	}

	@Test
	void unreachableServerLeavesTheOutcomeOpenAndSaysSo() {
		this.wire.breakBy(WireFault.at("create table t2", Moment.BEFORE, (link) -> this.wire.close()));
		assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> upgrade("head"))
			.withMessageContaining("start again");
		assertThat(engine().applied(10)).extracting(AppliedRevision::outcome).containsExactly(Outcome.SUCCEEDED);
	}

	@Test
	void statementIsRecordedOnceThoughTheLockWasLostMeanwhile() {
		this.files.add("r4", "r3", "vacuum t1;", "");
		this.wire.breakBy(WireFault.at("vacuum t1", Moment.AFTER, (link) -> terminate(guard())));
		assertThat(upgrade("head").after()).containsExactly("r4");
		assertThat(this.wire.isIntact()).isFalse();
		assertThat(this.wire.calls()).containsOnlyOnce("vacuum t1");
		assertThat(engine().applied(10)).filteredOn((row) -> row.revision().equals("r4"))
			.extracting(AppliedRevision::outcome)
			.containsExactly(Outcome.INTENT, Outcome.PARTIAL, Outcome.SUCCEEDED);
	}

	@Test
	void statementDoesNotBeginWithoutTheLock() {
		this.files.add("r4", "r3", "vacuum t1;", "");
		this.wire.breakBy(
				new WireFault((number, sql) -> sql.contains("'intent', "), Moment.AFTER, (link) -> terminate(guard())));
		assertThat(upgrade("head").after()).containsExactly("r4");
		assertThat(this.wire.isIntact()).isFalse();
		assertThat(engine().applied(10)).filteredOn((row) -> row.revision().equals("r4"))
			.extracting(AppliedRevision::outcome)
			.containsExactly(Outcome.INTENT, Outcome.INTENT, Outcome.PARTIAL, Outcome.SUCCEEDED);
	}

	@Test
	void runThatHearsNothingNoticesThatItsBackendIsGone() {
		this.wire.breakBy(WireFault.at("create table t2", Moment.DURING, (link) -> {
			link.freeze();
			terminate(link);
		}));
		MigrationResult result = MigrationEngine.builder(this.wire.lead(this.database.dataSource()))
			.guardSource(this.database.dataSource())
			.settings(this.files.settings())
			.build()
			.upgrade("head");
		assertThat(this.wire.isIntact()).isFalse();
		assertThat(result.after()).containsExactly("r3");
		assertThat(engine().applied(10)).hasSize(3);
	}

	private static boolean commits(String sql, String words) {
		return sql.contains(words) && sql.contains("commit");
	}

	private void cut(WireLink link) {
		this.wire.cutAll();
	}

	private WireLink guard() {
		return this.wire.links().stream().filter((link) -> link.hasSent(LEASE)).findFirst().orElseThrow();
	}

	private void terminate(WireLink link) {
		this.database.jdbc()
			.sql("select pg_terminate_backend(?, 10000)")
			.param(link.pid())
			.query(Boolean.class)
			.single();
	}

	private MigrationResult upgrade(String target) {
		return MigrationEngine.builder(this.wire.lead(this.database.dataSource()))
			.settings(this.files.settings().withLockWait(Duration.ofSeconds(2)))
			.build()
			.upgrade(target);
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

}
