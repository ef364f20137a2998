package io.sqlbot.migrate.engine;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.DatabaseNeededException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class DirectAccessTests {

	private final TestDatabase database;

	private RevisionFiles files;

	DirectAccessTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).add("r1", "",
				"create table item (id int primary key, slug text); insert into item select generate_series(1, 5000);",
				"drop table item;");
	}

	@Test
	void largeTableIsReadByCursorAndWrittenInBatchesInTheSegmentsTransaction() {
		MigrationEngine engine = engine(new FillSlugs());
		engine.upgrade("head");
		assertThat(count("select count(*) from item where slug = 'item-' || id")).isEqualTo(5000);
	}

	@Test
	void failureOfDirectAccessRollsTheRevisionBack() {
		MigrationEngine engine = engine(new Failing());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("revision 'j2'")
			.withMessageContaining("Failing")
			.withMessageContaining("SQLSTATE 23505");
		assertThat(count("select count(*) from item where slug is not null")).isZero();
		assertThat(engine.current()).extracting(RevisionInfo::id).containsExactly("r1");
	}

	@Test
	void workOfCommittedSegmentsIsSkippedByARerun() {
		Resumed migration = new Resumed();
		MigrationEngine engine = engine(migration);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"));
		assertThat(count("select count(*) from item where id < 0")).isOne();
		migration.fails = false;
		engine.upgrade("head");
		assertThat(count("select count(*) from item where id < 0")).isOne();
		assertThat(migration.runs).isOne();
	}

	@Test
	void directAccessInACommittedSegmentIsRefusedWhereItCannotBeSkipped() {
		MigrationEngine engine = engine(new NotResumable());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"));
		assertThatExceptionOfType(DatabaseNeededException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("'j2'")
			.withMessageContaining("op.jdbc((jdbc) -> ...)");
	}

	@Test
	void offlineScriptHoldsTheSqlThatTheAuthorGives() {
		StringWriter script = new StringWriter();
		engine(new FillSlugs()).upgradeSql("r1:head", script);
		assertThat(script.toString()).contains("update item set slug = 'item-' || id;")
			.contains("('j2')")
			.doesNotContain("create table item");
	}

	@Test
	void nothingIsPrintedWhereDirectAccessHasNoSql() {
		StringWriter script = new StringWriter();
		assertThatExceptionOfType(DatabaseNeededException.class)
			.isThrownBy(() -> engine(new Failing()).upgradeSql("head", script))
			.withMessageContaining("'j2'")
			.withMessageContaining("Failing")
			.withMessageContaining("op.offline(...)");
		assertThat(script.toString()).isEmpty();
	}

	private MigrationEngine engine(Migration migration) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(migration.getClass(), () -> migration)
			.build();
	}

	private int count(String query) {
		return this.database.jdbc().sql(query).query(Integer.class).single();
	}

	@Revision(id = "j2", revises = "r1")
	static class FillSlugs implements Migration {

		@Override
		public void upgrade(Operations op) {
			if (!op.offline("update item set slug = 'item-' || id")) {
				fill(op.jdbc());
			}
		}

		private static void fill(JdbcTemplate jdbc) {
			List<Object[]> batch = new ArrayList<>();
			jdbc.query("select id from item", (row) -> {
				batch.add(new Object[] { "item-" + row.getInt(1), row.getInt(1) });
				if (batch.size() == 700) {
					flush(jdbc, batch);
				}
			});
			flush(jdbc, batch);
		}

		private static void flush(JdbcTemplate jdbc, List<Object[]> batch) {
			jdbc.batchUpdate("update item set slug = ? where id = ?", batch);
			batch.clear();
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Failing implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> {
				jdbc.update("update item set slug = 'x'");
				jdbc.update("insert into item values (?)", 1);
			});
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Resumed implements Migration {

		private boolean fails = true;

		private int runs;

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> {
				this.runs++;
				jdbc.update("insert into item values (-1)");
			});
			op.commit();
			op.execute(this.fails ? "select 1/0" : "select 1");
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class NotResumable implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().update("insert into item values (-1)");
			op.commit();
			op.execute("select 1/0");
		}

	}

}
