package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class NonTransactionalSegmentTests {

	private static final String COMMITTING_PROCEDURE = """
			create procedure empty_items() language plpgsql as $$
			begin
				delete from item where id <= 50;
				commit;
				delete from item where id > 50;
			end$$;
			""";

	private final TestDatabase database;

	private RevisionFiles files;

	NonTransactionalSegmentTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).add("r1", "",
				"create table item (id int, name text); insert into item select generate_series(1, 100);",
				"drop table item;");
	}

	@Test
	void partitionedTableIsReindexedAndClustered() {
		this.files.add("r2", "r1", """
				create table parted (a int) partition by list (a);
				create table part partition of parted default;
				create index parted_index on parted (a);
				insert into parted values (1);
				cluster parted using parted_index;
				reindex table parted;
				reindex index parted_index;
				insert into parted values (2);""", "drop table parted;");
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(segments("r2")).containsExactly("1 PARTIAL", "2 INTENT", "2 PARTIAL", "3 INTENT", "3 PARTIAL",
				"4 INTENT", "4 PARTIAL", "5 SUCCEEDED");
		assertThat(this.database.jdbc().sql("select count(*) from parted").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void procedureThatCommitsIsCalledWithoutATransaction() {
		this.files.add("r2", "r1", COMMITTING_PROCEDURE + """
				insert into item values (101, 'before');
				-- no transaction
				call empty_items();
				insert into item values (102, 'after');""", "delete from item;");
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(segments("r2")).containsExactly("1 PARTIAL", "2 INTENT", "2 PARTIAL", "3 SUCCEEDED");
		assertThat(this.database.jdbc().sql("select id from item").query(Integer.class).single()).isEqualTo(102);
	}

	@Test
	void procedureThatCommitsIsCalledFromJava() {
		this.files.engine(this.database.dataSource()).upgrade("head");
		this.database.jdbc().sql(COMMITTING_PROCEDURE).update();
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(CallsProcedure.class, CallsProcedure::new)
			.build();
		engine.upgrade("head");
		assertThat(segments("calls")).containsExactly("1 INTENT", "1 PARTIAL", "2 SUCCEEDED");
		assertThat(this.database.jdbc().sql("select count(*) from item").query(Integer.class).single()).isZero();
	}

	@Test
	void whoCallsItInATransactionLearnsHowToDoItRight() {
		this.files.add("r2", "r1", COMMITTING_PROCEDURE + "call empty_items();", "");
		MigrationEngine engine = this.files.engine(this.database.dataSource());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.satisfies((exception) -> {
				assertThat(exception.getMessage()).contains("2D000");
				assertThat(exception.action()).contains("'-- no transaction'");
			});
	}

	@Test
	void indexIsBuiltConcurrentlyBetweenTheTransactionsOfItsRevision() {
		this.files.add("r2", "r1", """
				alter table item add column slug text;
				create index concurrently item_slug on item (slug);
				update item set slug = 'x';
				vacuum item;""", "drop index concurrently item_slug; alter table item drop column slug;");
		MigrationEngine engine = this.files.engine(this.database.dataSource());
		engine.upgrade("head");
		assertThat(valid("item_slug")).isTrue();
		assertThat(segments("r2")).containsExactly("1 PARTIAL", "2 INTENT", "2 PARTIAL", "3 PARTIAL", "4 INTENT",
				"4 PARTIAL", "5 SUCCEEDED");
		engine.downgrade("-1");
		assertThat(this.database.jdbc().sql("select to_regclass('item_slug') is null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void statementOfAJavaRevisionIsRecognisedToo() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(Concurrent.class, Concurrent::new)
			.build();
		engine.upgrade("head");
		assertThat(valid("item_a")).isTrue();
		assertThat(valid("item_b")).isTrue();
		assertThat(valid("item_c")).isTrue();
	}

	@Test
	void poolOfSizeOneIsEnoughWithAGuardBesideIt() {
		this.files.add("r2", "r1", "create index concurrently item_name on item (name);", "");
		try (HikariDataSource pool = this.database.pooled(1)) {
			MigrationEngine.builder(pool)
				.guardSource(this.database.dataSource())
				.settings(this.files.settings())
				.build()
				.upgrade("head");
		}
		assertThat(valid("item_name")).isTrue();
	}

	@Test
	void rerunGoesOnAfterTheStatementThatIsDone() {
		this.files.add("r2", "r1", "create index concurrently item_name on item (name); select 1 / (select n from d);",
				"");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.files.engine(this.database.dataSource()).upgrade("head"))
			.withMessageContaining("first 1 segment(s) stay committed");
		this.database.jdbc().sql("create table d as select 1 as n").update();
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(valid("item_name")).isTrue();
		assertThat(segments("r2")).containsExactly("1 INTENT", "1 PARTIAL", "2 FAILED", "2 SUCCEEDED");
	}

	@Test
	void failureOfTheStatementItselfIsReported() {
		this.files.add("r2", "r1", "insert into item values (1, 'a'); create unique index concurrently u on item (id);",
				"");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> this.files.engine(this.database.dataSource()).upgrade("head"))
			.withMessageContaining("create unique index concurrently u")
			.withMessageContaining("SQLSTATE 23505");
		assertThat(segments("r2")).containsExactly("1 PARTIAL", "2 INTENT", "2 FAILED");
	}

	@Test
	void instancesThatWaitDoNotBlockAConcurrentIndex() throws Exception {
		this.files.add("r2", "r1", "create index concurrently item_name on item (name);", "")
			.add("r3", "r2", "create index concurrently item_both on item (id, name);", "");
		ExecutorService instances = Executors.newFixedThreadPool(4);
		try {
			Callable<MigrationResult> start = () -> this.files.engine(this.database.dataSource()).upgrade("head");
			for (Future<MigrationResult> result : instances.invokeAll(List.of(start, start, start, start), 60,
					TimeUnit.SECONDS)) {
				assertThat(result.get().after()).containsExactly("r3");
			}
		}
		finally {
			instances.shutdownNow();
		}
		assertThat(valid("item_name")).isTrue();
		assertThat(valid("item_both")).isTrue();
		assertThat(this.files.engine(this.database.dataSource()).current()).extracting(RevisionInfo::id)
			.containsExactly("r3");
	}

	private boolean valid(String index) {
		return this.database.jdbc()
			.sql("select indisvalid from pg_index where indexrelid = to_regclass(:index)")
			.param("index", index)
			.query(Boolean.class)
			.single();
	}

	private List<String> segments(String revision) {
		return this.files.engine(this.database.dataSource())
			.applied(100)
			.stream()
			.filter((row) -> row.revision().equals(revision))
			.map((row) -> row.segment() + " " + row.outcome())
			.toList();
	}

	@Revision(id = "calls", revises = "r1")
	static class CallsProcedure implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.executeWithoutTransaction("call empty_items();");
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Concurrent implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("create index concurrently item_a on item (id); create index concurrently item_b on item (id)");
			op.createIndex("item_c", "item", (index) -> index.column("name").concurrently());
		}

	}

}
