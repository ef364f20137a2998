package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.Psql;
import io.sqlbot.migrate.testing.RequiresPsql;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.jsonb;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What psql makes of a printed script equals what the engine does online.
 */
@PostgresTest
@RequiresPsql
class OfflineScriptTests {

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	OfflineScriptTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.directory = directory;
		this.files = new RevisionFiles(directory);
	}

	@BeforeEach
	void writeRevisions() {
		this.files.add("r1", "", """
				create table item (id int primary key, name text, note text default 'it''s; \\ "fine"');
				comment on table item is '工作空间 -- ; $$';
				create function shout(t text) returns text language plpgsql as $f$ begin -- ;
				  return upper(t); end $f$;
				create function twice(a int) returns int begin atomic select a * 2; end;
				copy item (id, name) from stdin;
				1	a;b\\\\.c
				2	\\N
				\\.
				-- commit
				insert into item values (3, shout('x') -- last
				)""", "drop function twice(int); drop function shout(text); drop table item;")
			.add("r2", "r1", """
					set search_path = pg_catalog;
					set local work_mem = '1MB';
					alter table public.item add column tags text[] default '{a,b}';""",
					"alter table item drop column tags;")
			.add("r3", "r2", """
					update item set name = 'z' where id = 2;
					create index concurrently item_name on item (name);
					create unique index item_note on item (note, id)""",
					"drop index item_note; drop index concurrently item_name;");
	}

	@Test
	void upgradeLeavesTheSameDatabaseAsOnline() throws Exception {
		engine().upgrade("head");
		List<String> online = everything();
		empty();
		assertThat(psql(upgradeScript("head"))).isZero();
		assertThat(everything()).isEqualTo(online);
	}

	@Test
	void whatRunsOutsideOfATransactionIsPrintedSo() throws Exception {
		this.files.add("r5", "j4", """
				create table parted (id int) partition by list (id);
				create table part partition of parted default;
				create index parted_index on parted (id);
				create procedure fill() language plpgsql as $$
				begin
				  insert into parted values (1);
				  commit;
				  insert into parted values (2);
				end$$;
				cluster parted using parted_index;
				reindex table parted;
				-- no transaction
				call fill();""", "drop procedure fill(); drop table parted;");
		engine().upgrade("head");
		List<String> online = everything();
		assertThat(this.database.jdbc().sql("select count(*) from parted").query(Integer.class).single()).isEqualTo(2);
		empty();
		assertThat(psql(upgradeScript("head"))).isZero();
		assertThat(everything()).isEqualTo(online);
	}

	@Test
	void rangesInSeveralScriptsDoTheSameAndGoDownAgain() throws Exception {
		engine().upgrade("head");
		engine().downgrade("r1");
		List<String> online = everything();
		empty();
		assertThat(psql(upgradeScript("r1"))).isZero();
		assertThat(psql(upgradeScript("r1:r3"))).isZero();
		assertThat(psql(upgradeScript("r3:head"))).isZero();
		StringWriter down = new StringWriter();
		engine().downgradeSql("head:r1", down);
		assertThat(psql(down.toString())).isZero();
		assertThat(everything()).isEqualTo(online);
	}

	@Test
	void stampLeavesTheSameRowsAsOnline() throws Exception {
		engine().stamp("r2");
		List<String> online = everything();
		empty();
		StringWriter stamp = new StringWriter();
		engine().stampSql("base", stamp, "r2");
		assertThat(psql(stamp.toString())).isZero();
		assertThat(everything()).isEqualTo(online);
	}

	@Test
	void scriptForAnotherRevisionChangesNothing() throws Exception {
		engine().upgrade("r2");
		List<String> before = everything();
		assertThat(psql(upgradeScript("r1:head"))).isEqualTo(3);
		assertThat(psql(upgradeScript("head"))).isEqualTo(3);
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void scriptForAnotherRevisionDoesNoHarmWherePsqlGoesOnAfterErrors() throws Exception {
		engine().upgrade("r2");
		List<String> before = everything();
		psql(upgradeScript("r1:r2"), "ON_ERROR_STOP=0");
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void scriptStopsWhileAnotherSessionMigrates() throws Exception {
		engine().upgrade("r1");
		List<String> before = everything();
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("select pg_advisory_xact_lock(('x' || substr(encode(sha256("
					+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)");
			assertThat(psql(upgradeScript("r1:r2"))).isEqualTo(3);
		}
		assertThat(everything()).isEqualTo(before);
		assertThat(psql(upgradeScript("r1:r2"))).isZero();
	}

	@Test
	void scriptThatStoppedBetweenSegmentsIsFinishedOnlineOnly() throws Exception {
		String script = upgradeScript("r1");
		int second = script.indexOf("insert into item values (3");
		assertThat(psql(script.substring(0, second) + "select 1/0;" + script.substring(second))).isEqualTo(3);
		assertThat(psql(script)).isEqualTo(3);
		assertThat(this.database.jdbc().sql("select count(*) from item").query(Integer.class).single()).isEqualTo(2);
		engine().upgrade("r1");
		assertThat(this.database.jdbc().sql("select count(*) from item").query(Integer.class).single()).isEqualTo(3);
	}

	@Test
	void statementThatAScriptLeftHalfDoneIsFinishedOnline() throws Exception {
		assertThat(psql(upgradeScript("r2"))).isZero();
		this.database.jdbc().sql("insert into item (id, name) values (10, 'same'), (11, 'same')").update();
		this.files.add("u3", "r2", "create unique index concurrently item_unique on item (name)",
				"drop index item_unique");
		assertThat(psql(upgradeScript("r2:u3"))).isEqualTo(3);
		assertThat(strings("select indisvalid::text from pg_index where indexrelid = 'item_unique'::regclass"))
			.containsExactly("false");
		this.database.jdbc().sql("delete from item where id = 11").update();
		engine().upgrade("u3");
		assertThat(strings("select indisvalid::text from pg_index where indexrelid = 'item_unique'::regclass"))
			.containsExactly("true");
	}

	@Test
	void nothingIsPrintedUnlessAllOfItCanBe() {
		this.files.file("900.sql", "-- revision: z9\n-- revises: r3\n\n-- upgrade\nselect 1;\n");
		StringWriter script = new StringWriter();
		MigrationEngine engine = this.files.engine(this.database.dataSource());
		assertThatExceptionOfType(MissingDowngradeException.class)
			.isThrownBy(() -> engine.downgradeSql("z9:base", script));
		assertThat(script.toString()).isEmpty();
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(Java.class, Java::new)
			.build();
	}

	private String upgradeScript(String range) {
		StringWriter script = new StringWriter();
		engine().upgradeSql(range, script);
		return script.toString();
	}

	private int psql(String script) throws IOException, InterruptedException {
		return psql(script, "ON_ERROR_STOP=1");
	}

	private int psql(String script, String variable) throws IOException, InterruptedException {
		Path file = Files.writeString(this.directory.resolve("script.txt"), script);
		Process psql = Psql.start(this.database, "--set", variable, "--file", file.toString());
		psql.getOutputStream().close();
		psql.getInputStream().transferTo(OutputStream.nullOutputStream());
		assertThat(psql.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return psql.exitValue();
	}

	private void empty() {
		this.database.jdbc().sql("drop schema public cascade; create schema public").update();
	}

	private List<String> everything() throws SQLException {
		List<String> lines = new ArrayList<>(strings("""
				select line from (
				  select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
				         || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
				    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
				    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
				   where c.relnamespace = 'public'::regnamespace
				  union all select pg_get_indexdef(i.indexrelid) || i.indisvalid from pg_index i
				    join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'public'::regnamespace
				  union all select conname || pg_get_constraintdef(oid) from pg_constraint
				   where connamespace = 'public'::regnamespace
				  union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
				  union all select description from pg_description where classoid = 'pg_class'::regclass
				    and objoid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
				) lines order by line"""));
		for (String table : strings("select tablename from pg_tables where schemaname = 'public' order by 1")) {
			// the process, and the oids that were there before, differ from run to run
			String rows = table.equals("migrate_history")
					? "row_number() over (order by id), revision, direction, segment, outcome, description, checksum, "
							+ "error, source, statement, backend_pid is null, backend_start is null, "
							+ "regexp_replace(catalog_before, '[0-9]+', '1', 'g') from migrate_history"
					: "* from \"" + table + "\"";
			lines.addAll(strings("select row::text from (select " + rows + ") row order by 1"));
		}
		return lines;
	}

	private List<String> strings(String query) {
		return this.database.jdbc().sql(query).query(String.class).list();
	}

	@Revision(id = "j4", revises = "r3", message = "in Java")
	static class Java implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("made", column("id", bigInteger()).primaryKey(), column("data", jsonb()),
					column("name", string(20)).defaultValue("o'x\\"));
			op.execute(
					"insert into made values (1, '{\"a\": \"b;c\"}'); create index concurrently made_name on made (name)");
			if (!op.offline("update made set name = 'n' || id")) {
				op.jdbc((jdbc) -> jdbc.update("update made set name = 'n' || id"));
			}
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable("made");
		}

	}

}
