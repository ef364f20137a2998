package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine's own statements are prepared while one segment follows another, whatever
 * the revisions do to prepared statements.
 */
@PostgresTest
class PreparedStatementsTests {

	private static final String SEE = "insert into seen select '%s', name, generic_plans + custom_plans "
			+ "from pg_prepared_statements;";

	private final TestDatabase database;

	private final Wire wire;

	private RevisionFiles files;

	PreparedStatementsTests(TestDatabase database) {
		this.database = database;
		this.wire = Wire.to(database.dataSource());
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
		this.database.jdbc().sql("create table seen (revision text, name text, runs bigint)").update();
	}

	@AfterEach
	void close() {
		this.wire.close();
	}

	@Test
	void ownStatementsArePreparedOnceAndRunWithEachFurtherRevision() {
		addSeeing(1, 8);
		engine().upgrade("head");
		assertThat(seenBy("r2")).containsExactly("begin 1", "lock 1");
		assertThat(seenBy("r5")).containsExactly("begin 4", "lock 4", "replace 3", "replaced_history 3",
				"restore_without_waiting 3");
		assertThat(this.wire.calls()).filteredOn((call) -> call.contains("prepare sqlbot_migrate_")).hasSize(1);
		assertThat(applied()).hasSize(8);
	}

	@Test
	void theLastRevisionLeavesNoneBehind() {
		addSeeing(1, 4);
		engine().upgrade("head");
		assertThat(this.wire.calls()).last()
			.asString()
			.contains("execute sqlbot_migrate_lock")
			.contains("deallocate all")
			.contains("insert into \"public\".\"migrate_history\"");
	}

	@Test
	void aRunOfTwoRevisionsPreparesNoEnd() {
		addSeeing(1, 2);
		engine().upgrade("head");
		assertThat(this.wire.calls()).isNotEmpty().noneMatch((call) -> call.contains("prepare sqlbot_migrate_replace"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			deallocate all
			prepare mine as select 1
			do $$ begin execute 'prepare mine as select 1'; end $$
			prepare mine as select 1; deallocate all; prepare mine as select 2
			discard plans
			prepare mine as select 1; execute mine; deallocate mine
			""")
	void aRevisionMayDoAnythingWithPreparedStatements(String sql) {
		addSeeing(1, 4);
		add(5, sql + "; insert into seen values ('r5', 'done', 0);");
		add(6, sql + "; insert into seen values ('r6', 'done', 0);");
		addSeeing(7, 9);
		engine().upgrade("head");
		assertThat(applied()).containsExactlyElementsOf(IntStream.rangeClosed(1, 9).mapToObj((i) -> "r" + i).toList());
		assertThat(this.database.jdbc().sql("select revision from seen where name = 'done'").query(String.class).list())
			.containsExactlyInAnyOrder("r5", "r6");
		assertThat(this.database.jdbc()
			.sql("select count(*) from seen where name not like 'sqlbot%' and name <> 'done'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void theSessionIsRestoredAllTheSame() {
		this.database.asAdministrator()
			.jdbc()
			.sql("grant pg_read_all_data to \"" + this.database.user() + "\"")
			.update();
		String note = "insert into seen values ('%1$s', replace((" + HostileRevisionTests.SESSION.replace("%", "%%")
				+ "), '%1$s', ''), 0);";
		addSeeing(1, 4);
		add(5, note.formatted("r5"));
		add(6, HostileRevisionTests.TRACES.replace("prepare left_statement as select 1;", ""));
		add(7, note.formatted("r7"));
		addSeeing(8, 9);
		engine().upgrade("head");
		assertThat(seenNotes()).hasSize(2).doesNotContainNull();
		assertThat(seenNotes().get(1)).isEqualTo(seenNotes().get(0)).contains("user=" + this.database.user());
		assertThat(this.wire.calls()).filteredOn((call) -> call.contains("execute sqlbot_migrate_lock")).hasSize(8);
	}

	@Test
	void listenersHearOfARefusedRevisionOnce() {
		addSeeing(1, 4);
		add(5, "deallocate all;");
		addSeeing(6);
		List<String> told = new ArrayList<>();
		builder().listener((event) -> {
			if (event instanceof MigrationEvent.StepStarted started) {
				told.add("started " + started.revision().id());
			}
			else if (event instanceof MigrationEvent.StepFinished finished) {
				told.add("finished " + finished.revision().id());
			}
		}).build().upgrade("head");
		assertThat(told).endsWith("started r5", "finished r5", "started r6", "finished r6").hasSize(12);
	}

	@Test
	void aRunGoesOnWhereNobodyMayLookAtPreparedStatements() {
		String view = "pg_catalog.pg_prepared_statements";
		IntStream.rangeClosed(1, 4).forEach((i) -> add(i, "create table t" + i + " (id int);"));
		this.database.asAdministrator().jdbc().sql("revoke select on " + view + " from public").update();
		engine().upgrade("head");
		assertThat(this.wire.calls()).last().asString().contains("create table t4").doesNotContain("execute ");
		assertThat(applied()).containsExactly("r1", "r2", "r3", "r4");
	}

	@Test
	void segmentsOfOneRevisionShareThem() {
		addSeeing(1);
		add(2, "create table t (id int);\n-- commit\ninsert into t values (1);\n-- commit\n" + SEE.formatted("r2"));
		addSeeing(3);
		engine().upgrade("head");
		assertThat(seenBy("r2")).contains("history 2", "lock 3", "restore_without_waiting 2");
		assertThat(seenBy("r3")).contains("lock 4", "replaced_history 1");
	}

	@Test
	void aStatementOutsideOfATransactionEndsThem() {
		addSeeing(1, 3);
		add(4, "create table t (id int);\nvacuum t;\n" + SEE.formatted("r4"));
		addSeeing(5, 8);
		engine().upgrade("head");
		assertThat(seenBy("r4")).isEmpty();
		assertThat(seenBy("r8")).contains("lock 4");
		assertThat(applied()).containsSubsequence("r4", "r5", "r6", "r7", "r8");
	}

	@Test
	void aDowngradePreparesThemToo() {
		IntStream.rangeClosed(1, 6).forEach((i) -> add(i, "select " + i + ";"));
		engine().upgrade("head");
		engine().downgrade("base");
		assertThat(this.wire.calls()).filteredOn((call) -> call.contains("execute sqlbot_migrate_replace")).hasSize(8);
		assertThat(this.database.jdbc().sql("select count(*) from alembic_version").query(Long.class).single())
			.isZero();
	}

	private void addSeeing(int first, int last) {
		IntStream.rangeClosed(first, last).forEach(this::addSeeing);
	}

	private void addSeeing(int number) {
		add(number, SEE.formatted("r" + number));
	}

	private void add(int number, String sql) {
		this.files.add("r" + number, (number == 1) ? "" : "r" + (number - 1), sql, "select 1;");
	}

	private List<String> seenNotes() {
		return this.database.jdbc()
			.sql("select name from seen where name like '%user=%' order by revision")
			.query(String.class)
			.list();
	}

	private List<String> seenBy(String revision) {
		return this.database.jdbc()
			.sql("select substr(name, 16) || ' ' || runs from seen where revision = ? order by name collate \"C\"")
			.param(revision)
			.query(String.class)
			.list();
	}

	private List<String> applied() {
		return engine().applied(100).stream().map(AppliedRevision::revision).toList();
	}

	private MigrationEngine engine() {
		return builder().build();
	}

	private MigrationEngineBuilder builder() {
		return MigrationEngine.builder(this.wire.lead(this.database.dataSource()))
			.guardSource(this.database.dataSource())
			.settings(this.files.settings());
	}

}
