package io.sqlbot.migrate.engine;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PostgresTest
class LinearHistoryTests {

	private final TestDatabase database;

	private MigrationEngine engine;

	private RevisionFiles files;

	LinearHistoryTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(4);
		this.engine = this.files.engine(this.database.dataSource());
	}

	@Test
	void upgradeToHeadRunsEveryRevisionInOrder() {
		MigrationResult result = this.engine.upgrade("head");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("r1", "r2", "r3", "r4");
		assertThat(result.before()).isEmpty();
		assertThat(result.after()).containsExactly("r4");
		assertThat(tables()).containsExactly("alembic_version", "migrate_history", "t1", "t2", "t3", "t4");
		assertThat(versionRows()).containsExactly("r4");
	}

	@Test
	void secondUpgradeDoesNothing() {
		this.engine.upgrade("head");
		assertThat(this.engine.upgrade("head").steps()).isEmpty();
		assertThat(this.engine.applied(100)).hasSize(4);
	}

	@Test
	void upgradeByOneAndByTwoGoesOnFromWhereTheDatabaseStands() {
		this.engine.upgrade("+1");
		assertThat(versionRows()).containsExactly("r1");
		this.engine.upgrade("+2");
		assertThat(versionRows()).containsExactly("r3");
	}

	@Test
	void upgradeToAnIdStopsThere() {
		this.engine.upgrade("r2");
		assertThat(tables()).contains("t2").doesNotContain("t3");
	}

	@Test
	void downgradeByOneToAnIdAndToBase() {
		this.engine.upgrade("head");
		this.engine.downgrade("-1");
		assertThat(versionRows()).containsExactly("r3");
		this.engine.downgrade("r2");
		assertThat(versionRows()).containsExactly("r2");
		MigrationResult result = this.engine.downgrade("base");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("r2", "r1");
		assertThat(versionRows()).isEmpty();
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
	}

	@Test
	void databaseThatAlembicManagesGoesOnFromItsRow() {
		this.database.jdbc().sql("""
				create table alembic_version (version_num varchar(32) not null,
				  constraint alembic_version_pkc primary key (version_num))""").update();
		this.database.jdbc().sql("insert into alembic_version values ('r2')").update();
		MigrationResult result = this.engine.upgrade("head");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("r3", "r4");
		assertThat(tables()).doesNotContain("t1", "t2").contains("t3", "t4");
	}

	@Test
	void stampMovesTheRowsAndRunsNothing() {
		MigrationResult result = this.engine.stamp("r3");
		assertThat(result.after()).containsExactly("r3");
		assertThat(versionRows()).containsExactly("r3");
		assertThat(tables()).containsExactly("alembic_version", "migrate_history");
		this.engine.stamp("base");
		assertThat(versionRows()).isEmpty();
		assertThat(this.engine.applied(10)).extracting(AppliedRevision::revision).containsExactly("r3", "base");
	}

	@Test
	void stampWithoutATargetIsRefused() {
		this.engine.upgrade("r2");
		assertThatIllegalArgumentException().isThrownBy(() -> this.engine.stamp())
			.withMessageContaining("'base' says that nothing is applied");
		assertThatIllegalArgumentException().isThrownBy(() -> this.engine.stampPurged());
		assertThatIllegalArgumentException().isThrownBy(() -> this.engine.stampSql("base", new StringWriter()));
		assertThat(versionRows()).containsExactly("r2");
	}

	@Test
	void purgingStampGetsRidOfARevisionThatDoesNotExistAnyMore() {
		this.engine.upgrade("r2");
		this.database.jdbc().sql("update alembic_version set version_num = 'gone'").update();
		MigrationResult result = this.engine.stampPurged("r2");
		assertThat(result.before()).containsExactly("gone");
		assertThat(versionRows()).containsExactly("r2");
		assertThat(this.engine.upgrade("head").steps()).extracting(StepResult::revision).containsExactly("r3", "r4");
	}

	@Test
	void currentHeadsAndHistoryAnswerFromRowsAndGraph() {
		assertThat(this.engine.current()).isEmpty();
		this.engine.upgrade("r2");
		assertThat(this.engine.current()).extracting(RevisionInfo::id).containsExactly("r2");
		assertThat(this.engine.heads()).extracting(RevisionInfo::id).containsExactly("r4");
		assertThat(this.engine.history()).extracting(RevisionInfo::id).containsExactly("r4", "r3", "r2", "r1");
		assertThat(this.engine.status("head").pending()).extracting(RevisionInfo::id).containsExactly("r3", "r4");
	}

	@Test
	void askingCreatesNoTable() {
		this.engine.current();
		this.engine.status("head");
		this.engine.applied(10);
		assertThat(tables()).isEmpty();
	}

	@Test
	void historyTableTellsWhatRan() {
		this.engine.upgrade("r1");
		this.engine.downgrade("base");
		List<AppliedRevision> applied = this.engine.applied(10);
		assertThat(applied).hasSize(2).allSatisfy((row) -> {
			assertThat(row.revision()).isEqualTo("r1");
			assertThat(row.outcome()).isEqualTo(AppliedRevision.Outcome.SUCCEEDED);
			assertThat(row.segment()).isOne();
			assertThat(row.description()).isEqualTo("make r1");
			assertThat(row.databaseUser()).isEqualTo(this.database.user());
			assertThat(row.checksum()).startsWith("v1:");
			assertThat(row.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
		});
		assertThat(applied).extracting((row) -> row.direction().name()).containsExactly("UPGRADE", "DOWNGRADE");
	}

	@Test
	void laterRevisionIsAppliedByTheNextEngine() {
		this.engine.upgrade("head");
		this.files.add("r5", "r4", "create table t5 (id int);", "drop table t5;");
		MigrationResult result = this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(result.steps()).extracting(StepResult::revision).containsExactly("r5");
	}

	private List<String> versionRows() {
		return this.database.jdbc().sql("select version_num from alembic_version").query(String.class).list();
	}

	private List<String> tables() {
		return this.database.jdbc()
			.sql("select tablename::text from pg_tables where schemaname = 'public' order by 1")
			.query(String.class)
			.list();
	}

}
