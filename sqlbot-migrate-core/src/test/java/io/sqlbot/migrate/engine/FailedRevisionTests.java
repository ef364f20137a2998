package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.DatabaseMovedException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class FailedRevisionTests {

	private final TestDatabase database;

	private RevisionFiles files;

	FailedRevisionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
	}

	@Test
	void leavesTheDatabaseAsItWasBeforeItAndKeepsTheStepsBefore() {
		this.files.add("r2", "r1", "create table gone (id int); insert into t1 values (1); select 1/0;", "");
		upgradeFails();
		assertThat(exists("gone")).isFalse();
		assertThat(exists("t1")).isTrue();
		assertThat(this.database.jdbc().sql("select count(*) from t1").query(Integer.class).single()).isZero();
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r1");
	}

	@Test
	void errorNamesRevisionFileLineStatementAndWhatPostgresSays() {
		this.files.file("002_x.sql",
				"-- revision: r2\n-- revises: r1\n\n-- upgrade\nselect 1;\n\nselect 'ä',\n  missing_column\nfrom t1;\n");
		upgradeFails().satisfies((ex) -> {
			assertThat(ex.revision()).isEqualTo("r2");
			assertThat(ex.sqlState()).isEqualTo("42703");
		})
			.withMessageContaining("revision 'r2'")
			.withMessageContaining("002_x.sql, line 8)")
			.withMessageContaining("column \"missing_column\" does not exist (SQLSTATE 42703, position 15)")
			.withMessageContaining("Statement: select 'ä',\n  missing_column\nfrom t1")
			.withMessageContaining("migrate upgrade");
	}

	@Test
	void isRecordedAsFailed() {
		this.files.add("r2", "r1", "select 1/0;", "");
		upgradeFails();
		AppliedRevision row = engine().applied(1).get(0);
		assertThat(row.revision()).isEqualTo("r2");
		assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(row.error()).contains("division by zero").contains("22012");
	}

	@Test
	void isRecordedAlthoughAPoolWouldCloseTheConnection() {
		this.files.add("r2", "r1", "do $$ begin raise 'not supported' using errcode = '0A000'; end $$;", "");
		MigrationEngine engine = this.files.engine(this.database.pooled(1));
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"));
		assertThat(engine.applied(1)).extracting(AppliedRevision::outcome).containsExactly(Outcome.FAILED);
	}

	@Test
	void errorAtTheCommitIsTheRevisionsErrorToo() {
		this.files.add("r2", "r1", """
				alter table t1 add primary key (id);
				create table child (id int references t1 (id) deferrable initially deferred);
				insert into child values (7);""", "");
		upgradeFails().withMessageContaining("revision 'r2'").withMessageContaining("23503");
		assertThat(exists("child")).isFalse();
	}

	@Test
	void valuesOfRowsStayOutOfTheError() {
		this.files.add("r2", "r1", """
				insert into t1 values (4711), (4711);
				alter table t1 add constraint only_once unique (id);""", "");
		upgradeFails().withMessageContaining("23505")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("Key (id)=(4711)"));
	}

	@Test
	void sensitiveRevisionHidesItsSql() {
		this.files.file("002.sql",
				"-- revision: r2\n-- revises: r1\n-- sensitive: true\n\n-- upgrade\nselect 'hunter2' from missing;\n");
		upgradeFails().satisfies((ex) -> assertThat(ex.getMessage()).contains("42P01").doesNotContain("hunter2"));
		assertThat(engine().applied(1).get(0).error()).doesNotContain("hunter2");
	}

	@Test
	void correctedRevisionRunsWithoutAnyRepair() {
		this.files.file("002.sql", "-- revision: r2\n-- revises: r1\n\n-- upgrade\nselect 1/0;\n");
		upgradeFails();
		this.files.file("002.sql", "-- revision: r2\n-- revises: r1\n\n-- upgrade\nselect 1/1;\n");
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r2");
	}

	@Test
	void failedDowngradeLeavesTheRevisionApplied() {
		this.files.add("r2", "r1", "select 1;", "drop table t1; drop table missing;");
		engine().upgrade("head");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().downgrade("-1"))
			.withMessageContaining("downgrade of revision 'r2'")
			.withMessageContaining("migrate downgrade");
		assertThat(exists("t1")).isTrue();
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r2");
	}

	@Test
	void exceptionOfAJavaRevisionIsReportedWithItsClass() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(Throwing.class, Throwing::new)
			.build();
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("Throwing")
			.withMessageContaining("no luck")
			.satisfies((ex) -> assertThat(ex.sqlState()).isNull());
		assertThat(exists("half")).isFalse();
	}

	@Test
	void revisionThatSwallowsAnSqlErrorDoesNotCountAsApplied() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(Swallowing.class, Swallowing::new)
			.build();
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("25P02");
		assertThat(engine.current()).extracting(RevisionInfo::id).containsExactly("r1");
	}

	@Test
	void revisionThatChangesTheVersionTableItselfIsRolledBack() {
		this.files.add("r2", "r1", "create table gone (id int); delete from alembic_version;", "");
		assertThatExceptionOfType(DatabaseMovedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("'r1'");
		assertThat(exists("gone")).isFalse();
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r1");
	}

	@Test
	void listenersHearOfTheFailureAndCannotStopAnything() {
		List<String> heard = new ArrayList<>();
		this.files.add("r2", "r1", "select 1/0;", "");
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener((event) -> {
				throw new IllegalStateException("a broken listener");
			})
			.listener((event) -> {
				if (event instanceof MigrationEvent.PlanStarted
						|| event.getClass().getSimpleName().startsWith("Step")) {
					heard.add(event.getClass().getSimpleName());
				}
			})
			.build();
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"));
		assertThat(heard).containsExactly("PlanStarted", "StepStarted", "StepFinished", "StepStarted", "StepFailed");
	}

	private ThrowableAssertAlternative<RevisionFailedException> upgradeFails() {
		return assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"));
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

	private boolean exists(String table) {
		return this.database.jdbc()
			.sql("select to_regclass(:table) is not null")
			.param("table", table)
			.query(Boolean.class)
			.single();
	}

	@Revision(id = "j2", revises = "r1")
	static class Throwing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("half");
			throw new IllegalStateException("no luck");
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Swallowing implements Migration {

		@Override
		public void upgrade(Operations op) {
			try {
				op.execute("select 1/0");
			}
			catch (RuntimeException ex) {
				// as careless code does
			}
		}

	}

}
