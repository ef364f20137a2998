package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationEvent.IndexProgress;
import io.sqlbot.migrate.MigrationEvent.StatementStarted;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What listeners are told, and when.
 */
@PostgresTest
class EventTests {

	private final TestDatabase database;

	private final Events events = new Events();

	private RevisionFiles files;

	EventTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@Test
	void planStepsAndStatementsAreToldInOrder() {
		this.files.add("r1", "", "create table a (id int);\n-- commit\nvacuum a; copy a from stdin;\n1\n\\.\n", "")
			.add("r2", "r1", "select 1;", "");
		engine().upgrade("head");
		assertThat(this.events.names()).containsExactly("PlanStarted", "StepStarted", "StatementStarted",
				"StatementStarted", "StatementStarted", "StepFinished", "StepStarted", "StatementStarted",
				"StepFinished", "PlanFinished");
		assertThat(this.events.of(StatementStarted.class))
			.extracting((event) -> event.revision().id() + " " + event.segment() + " " + event.sql())
			.containsExactly("r1 1 create table a (id int)", "r1 2 vacuum a", "r1 3 copy a from stdin",
					"r2 1 select 1");
		assertThat(this.events.of(MigrationEvent.PlanFinished.class)).singleElement().satisfies((event) -> {
			assertThat(event.direction()).isEqualTo(Direction.UPGRADE);
			assertThat(event.steps()).extracting(StepResult::revision).containsExactly("r1", "r2");
			assertThat(event.duration()).isPositive();
		});
	}

	@Test
	void nothingIsToldWhereNothingIsPending() {
		this.files.chain(1);
		engine().upgrade("head");
		int told = this.events.names().size();
		engine().upgrade("head");
		assertThat(this.events.names()).hasSize(told);
	}

	@Test
	void longStatementIsCutAndThatOfASensitiveRevisionHidden() {
		this.files.add("r1", "", "select '" + "x".repeat(300) + "';", "");
		this.files.file("002.sql",
				"-- revision: r2\n-- revises: r1\n-- sensitive: true\n-- upgrade\nselect 'secret';\n");
		engine().upgrade("head");
		List<StatementStarted> told = this.events.of(StatementStarted.class);
		assertThat(told.get(0).sql()).hasSize(203).endsWith("x...");
		assertThat(told.get(1).sql()).isNull();
	}

	@Test
	void progressOfAnIndexInATransactionIsTold() {
		slowIndex("create index i on t (slow(id));");
	}

	@Test
	void stampTellsTheRowsBeforeAndAfterAndNothingWhereNothingChanges() {
		this.files.chain(2);
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(this.events)
			.build();
		engine.stamp("r1");
		engine.stampPurged("head");
		engine.stamp("head");
		assertThat(this.events.of(MigrationEvent.Stamped.class)).extracting(MigrationEvent.Stamped::before)
			.containsExactly(Set.of(), Set.of("r1"));
		assertThat(this.events.of(MigrationEvent.Stamped.class)).extracting(MigrationEvent.Stamped::after)
			.containsExactly(Set.of("r1"), Set.of("r2"));
		assertThat(this.events.names()).containsOnly("Stamped");
	}

	@Test
	void progressOfAConcurrentIndexIsTold() {
		slowIndex("create index concurrently i on t (slow(id));");
	}

	private void slowIndex(String sql) {
		this.database.jdbc().sql("""
				create table t as select generate_series(1, 60) as id;
				create function slow(id int) returns int immutable language plpgsql
				    as $$ begin perform pg_catalog.pg_sleep(0.05); return id; end $$""").update();
		this.files.add("r1", "", sql, "");
		engine().upgrade("head");
		assertThat(this.events.of(IndexProgress.class)).isNotEmpty().allSatisfy((event) -> {
			assertThat(event.revision().id()).isEqualTo("r1");
			assertThat(event.phase()).isNotBlank();
		});
		assertThat(this.events.names()).endsWith("StepFinished", "PlanFinished");
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(this.events)
			.build();
	}

}
