package io.sqlbot.migrate.engine;

import java.io.StringWriter;
import java.nio.file.Path;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.ReversibleMigration;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SensitiveRevisionTests {

	private static final String SECRET = "hunter2";

	private final TestDatabase database;

	private final Outputs outputs = new Outputs();

	private RevisionFiles files;

	SensitiveRevisionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
	}

	@AfterEach
	void close() {
		this.outputs.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "selekt 'hunter2';", "select hunter2 from t1;", "select 'hunter2'::int;",
			"do $$ begin execute 'select 1/0, ''hunter2'''; end $$;", "do $$ begin raise 'it is hunter2'; end $$;",
			"do $$ begin raise 'x' using hint = 'hunter2', detail = 'hunter2'; end $$;",
			"create index concurrently hunter2 on t1 (missing);", "copy t1 from stdin;\nhunter2\n\\.\n",
			"create role hunter2 password 'hunter2' superuser replication;",
			"alter table t1 add unique (id) deferrable initially deferred; create table p (t text primary key); "
					+ "create table c (t text references p deferrable initially deferred); insert into c values ('hunter2');",
			"select 1;\n-- commit\nselect 'hunter2'::int;", "commit 'hunter2';", "select 'hunter2", "\\hunter2",
			"copy t1 from stdin; hunter2\n\\.\n" })
	void hidesItsSqlWhereverItFails(String sql) {
		this.files.file("002.sql",
				"-- revision: r2\n-- revises: r1\n-- sensitive: true\n-- upgrade\n" + sql + "\n-- downgrade\n");
		engine().upgrade("r1");
		MigrationException failure = this.outputs.failureOf(() -> engine().upgrade("head"));
		assertThat(failure.getMessage()).contains("002.sql", "sensitive");
		assertNothingIsTold();
	}

	@ParameterizedTest
	@ValueSource(classes = { BadScript.class, BadOperation.class, BadQuery.class, Throwing.class, BadBatch.class,
			BadChange.class, Irreversible.class })
	void hidesTheSqlOfAClassWhereverItFails(Class<? extends Migration> type) {
		engine().upgrade("r1");
		MigrationException failure = this.outputs.failureOf(() -> engineWith(type).upgrade("head"));
		assertThat(failure.getMessage()).contains(type.getName());
		assertNothingIsTold();
	}

	@Test
	void hidesItsSqlWhereItSucceedsAndWhereItIsTakenBack() {
		this.files.file("002.sql", """
				-- revision: r2
				-- revises: r1
				-- sensitive: true
				-- upgrade
				do $$ begin raise notice 'hunter2'; end $$;
				create table "hunter2" (id int);
				-- commit
				insert into hunter2 values (1);
				-- downgrade
				do $$ begin raise warning 'hunter2'; end $$;
				drop table hunter2;
				""");
		engine().upgrade("head");
		engine().downgrade("-1");
		engineWith(Quiet.class).upgrade("j2");
		assertThat(Outputs.texts(this.database)).as("the text of r1 only").isOne();
		assertNothingIsTold();
	}

	@Test
	void failureStillNamesPlaceAndState() {
		this.files.file("002.sql",
				"-- revision: r2\n-- revises: r1\n-- sensitive: true\n-- upgrade\nselect 1;\nselect 'hunter2'::int;\n");
		assertThat(this.outputs.failureOf(() -> engine().upgrade("head")).getMessage()).contains("002.sql, line 6)",
				"SQLSTATE 22P02");
	}

	@Test
	void isPrintedOfflineAllTheSame() {
		this.files.file("002.sql",
				"-- revision: r2\n-- revises: r1\n-- sensitive: true\n-- upgrade\nselect 'hunter2';\n");
		StringWriter script = new StringWriter();
		engine().upgradeSql("head", script);
		assertThat(script.toString()).contains("select 'hunter2';").containsOnlyOnce(SECRET);
	}

	private void assertNothingIsTold() {
		assertThat(this.outputs.log()).contains("Running upgrade").doesNotContain(SECRET);
		assertThat(this.outputs.told()).doesNotContain(SECRET);
		assertThat(Outputs.history(this.database)).doesNotContain(SECRET);
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(this.outputs)
			.build();
	}

	private MigrationEngine engineWith(Class<? extends Migration> type) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(this.outputs)
			.migration(type, () -> BeanUtils.instantiateClass(type))
			.build();
	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class BadScript implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("select 1; select 'hunter2");
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class BadOperation implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.dropTable("hunter2");
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class BadQuery implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> jdbc.execute("select 'hunter2'::int"));
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class BadBatch implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().batchUpdate("insert into t1 values ('hunter2')", "select 1");
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class Throwing implements Migration {

		@Override
		public void upgrade(Operations op) {
			throw new IllegalStateException("hunter2", new IllegalArgumentException("hunter2"));
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class BadChange implements ReversibleMigration {

		@Override
		public void change(Operations op) {
			throw new IllegalStateException("hunter2");
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class Irreversible implements ReversibleMigration {

		@Override
		public void change(Operations op) {
			op.execute("select 'hunter2'");
		}

	}

	@Revision(id = "j2", revises = "r1", sensitive = true)
	static class Quiet implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create table hunter2 (id int)");
		}

	}

}
