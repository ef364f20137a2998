package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationPlan;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.PlannedAction;
import io.sqlbot.migrate.PlannedSegment;
import io.sqlbot.migrate.PlannedStep;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PostgresTest
class PlanTests {

	private final TestDatabase database;

	private final RevisionFiles files;

	PlanTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.files = new RevisionFiles(directory);
	}

	@Test
	void planBeginsWhereTheDatabaseStandsAndChangesNothing() {
		this.files.chain(3);
		MigrationEngine engine = engine();
		engine.upgrade("r1");
		MigrationPlan plan = engine.plan(Direction.UPGRADE, "head");
		assertThat(plan.before()).containsExactly("r1");
		assertThat(plan.after()).containsExactly("r3");
		assertThat(plan.createsTables()).isFalse();
		assertThat(plan.steps()).extracting((step) -> step.revision().id()).containsExactly("r2", "r3");
		assertThat(statements(plan.steps().get(0)))
			.extracting(PlannedAction.Statement::sql, PlannedAction.Statement::line)
			.containsExactly(tuple("create table t2 (id int)", 7));
		assertThat(engine.rows()).containsExactly("r1");
		MigrationPlan down = engine.plan(Direction.DOWNGRADE, "base");
		assertThat(statements(down.steps().get(0))).extracting(PlannedAction.Statement::sql)
			.containsExactly("drop table t1");
		assertThat(engine.plan(Direction.UPGRADE, "r1").steps()).isEmpty();
	}

	@Test
	void newDatabaseIsOnlyLookedAt() {
		this.files.chain(1);
		assertThat(engine().plan(Direction.UPGRADE, "head").createsTables()).isTrue();
		assertThat(tables()).isEmpty();
	}

	@Test
	void planNeedsNoRightToWrite() {
		this.files.chain(2);
		engine().upgrade("r1");
		this.database.jdbc()
			.sql("alter database " + this.database.name() + " set default_transaction_read_only = on")
			.update();
		assertThat(engine().plan(Direction.UPGRADE, "head").steps()).hasSize(1);
	}

	@Test
	void tablesThatAStatementDoesNotNameAreFoundInTheCatalog() {
		this.database.jdbc().sql("create table org (id int primary key, name text)").update();
		this.database.jdbc().sql("create index ix on org (name)").update();
		this.database.jdbc().sql("create table item (id int, org_id int constraint fk references org)").update();
		this.files.add("a", "", """
				drop index ix;
				alter table item drop constraint fk;
				alter table org alter column id type bigint;
				""", "");
		List<PlannedAction.Statement> statements = statements(engine().plan(Direction.UPGRADE, "head").steps().get(0));
		assertThat(names(statements.get(0))).containsExactly("org", "ix");
		assertThat(names(statements.get(1))).containsExactly("item", "org");
		assertThat(names(statements.get(2))).containsExactly("org", "item");
		assertThat(statements).allSatisfy((statement) -> assertThat(statement.locks().locks())
			.allSatisfy((lock) -> assertThat(lock.mode()).isEqualTo(LockMode.ACCESS_EXCLUSIVE)));
	}

	@Test
	void nobodyWaitsForATableThatTheTransactionCreated() {
		this.files.add("a", "", """
				create table org (id int);
				create index ix on org (id);
				-- commit
				create index iy on org (id);
				""", "");
		List<PlannedSegment> segments = engine().plan(Direction.UPGRADE, "head").steps().get(0).segments();
		assertThat(segments).hasSize(2);
		assertThat(segments.get(0).actions())
			.allSatisfy((action) -> assertThat(names((PlannedAction.Statement) action)).isEmpty());
		assertThat(names((PlannedAction.Statement) segments.get(1).actions().get(0))).containsExactly("org");
	}

	@Test
	void segmentsThatAnInterruptedRunCommittedAreMarked() {
		this.files.add("a", "", """
				create table org (id int);
				create index concurrently ix on org (id);
				select 1 / 0;
				""", "");
		MigrationEngine engine = engine();
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"));
		assertThat(engine.plan(Direction.UPGRADE, "head").steps().get(0).segments())
			.extracting(PlannedSegment::number, PlannedSegment::isTransactional, PlannedSegment::isCommitted)
			.containsExactly(tuple(1, true, true), tuple(2, false, true), tuple(3, true, false));
	}

	@Test
	void javaCodeIsMarkedAndNotRun() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("classpath:none"))
			.allowMissingLocations()
			.migration(Reaching.class, Reaching::new)
			.build();
		PlannedStep step = engine.plan(Direction.UPGRADE, "head").steps().get(0);
		assertThat(step.segments()).singleElement()
			.satisfies((segment) -> assertThat(segment.actions()).satisfiesExactly(
					(action) -> assertThat(action).isEqualTo(new PlannedAction.JavaCode(false)),
					(action) -> assertThat(action).isInstanceOf(PlannedAction.Statement.class),
					(action) -> assertThat(action).isEqualTo(new PlannedAction.JavaCode(true))));
		assertThatExceptionOfType(MissingDowngradeException.class).isThrownBy(() -> {
			engine.stamp("reaching");
			engine.plan(Direction.DOWNGRADE, "base");
		});
	}

	@Test
	void sqlOfASensitiveRevisionIsNotShown() {
		this.files.file("001_secret.sql", """
				-- revision: secret
				-- sensitive: true

				-- upgrade
				update account set password = 'geheim';
				""");
		PlannedAction.Statement statement = statements(engine().plan(Direction.UPGRADE, "head").steps().get(0)).get(0);
		assertThat(statement.sql()).isEqualTo("update ...");
		assertThat(names(statement)).containsExactly("account");
	}

	@Test
	void ensureVersionCreatesTheTablesOnce() {
		this.files.chain(1);
		MigrationEngine engine = engine();
		assertThat(engine.ensureVersion()).isTrue();
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
		assertThat(engine.ensureVersion()).isFalse();
		assertThat(engine.rows()).isEmpty();
		this.database.jdbc().sql("drop table migrate_history").update();
		assertThat(engine.ensureVersion()).isTrue();
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

	private static List<PlannedAction.Statement> statements(PlannedStep step) {
		return step.segments()
			.stream()
			.flatMap((segment) -> segment.actions().stream())
			.map(PlannedAction.Statement.class::cast)
			.toList();
	}

	private static List<String> names(PlannedAction.Statement statement) {
		return statement.locks().locks().stream().map(StatementLock::name).toList();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("select tablename::text from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list();
	}

	/**
	 * Reaches for the database in both ways.
	 */
	@Revision(id = "reaching")
	static class Reaching implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> jdbc.execute("create table made (id int)"));
			if (!op.offline("select 1")) {
				op.dropTable("none");
			}
			op.jdbc().execute("create table made (id int)");
			op.dropTable("made");
		}

	}

}
