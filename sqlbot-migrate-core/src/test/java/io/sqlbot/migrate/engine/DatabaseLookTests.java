package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.RevisionBody;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

@PostgresTest
class DatabaseLookTests {

	private final TestDatabase database;

	private RevisionFiles files;

	DatabaseLookTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(3);
	}

	@Test
	void emptyDatabaseTellsNothingAndStaysEmpty() {
		assertThat(engine().look(10)).isEqualTo(new DatabaseLook(List.of(), List.of(), List.of(), null, null));
		assertThat(this.database.jdbc().sql("select to_regclass('alembic_version')::text").query(String.class).list())
			.containsOnlyNulls();
	}

	@Test
	void tellsWhatTheSingleQuestionsTell() {
		MigrationEngine engine = engine();
		engine.upgrade("r3");
		engine.downgrade("-1");
		DatabaseLook look = engine.look(3);
		assertThat(look.rows()).isEqualTo(engine.rows()).containsExactly("r2");
		assertThat(look.applied()).isEqualTo(engine.applied(3)).hasSize(3);
		assertThat(look.unfinished()).isEmpty();
		assertThat(look.lockHolder()).isNull();
		assertThat(look.upgraded()).isNotNull();
	}

	@Test
	void failureIsUnfinished() {
		this.files.add("r4", "r3", "select 1 / 0;", "");
		MigrationEngine engine = engine();
		assertThat(catchException(() -> engine.upgrade("head"))).isNotNull();
		assertThat(engine.look(0).unfinished()).isEqualTo(engine.unfinished()).singleElement().satisfies((stopped) -> {
			assertThat(stopped.revision()).isEqualTo("r4");
			assertThat(stopped.error()).contains("division by zero");
		});
	}

	@Test
	void sessionThatMigratesIsNamed() throws SQLException {
		MigrationEngine engine = engine();
		engine.upgrade("head");
		try (Connection other = OtherSessions.begin(this.database, OtherSessions.LOCK)) {
			assertThat(engine.look(0).lockHolder()).isNotNull().satisfies((holder) -> {
				assertThat(holder.pid()).isEqualTo(OtherSessions.pid(other));
				assertThat(holder.applicationName()).isEqualTo("billing");
			});
		}
	}

	@Test
	void tableOfAlembicAloneIsRead() {
		this.database.jdbc().sql("create table alembic_version (version_num varchar(32) primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values ('r2')").update();
		assertThat(engine().look(10).rows()).containsExactly("r2");
	}

	@Test
	void endOfAFailedRunIsToldToListeners() {
		this.files.add("r4", "r3", "select 1 / 0;", "");
		Events events = new Events();
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(events)
			.build();
		assertThat(catchException(() -> engine.upgrade("head"))).isNotNull();
		assertThat(events.names()).endsWith("StepFailed", "PlanFailed");
		assertThat(events.of(MigrationEvent.PlanFailed.class)).singleElement()
			.satisfies((failed) -> assertThat(failed.failure()).hasMessageContaining("division by zero"));
	}

	@Test
	void bodyOfASensitiveRevisionIsHidden() {
		this.files.file("secret.sql", """
				-- revision: secret
				-- revises: r3
				-- message: set the key
				-- sensitive: true

				-- upgrade
				select 'key';
				""");
		Revisions revisions = engine().revisions();
		assertThat(revisions.body("secret")).isEqualTo(new RevisionBody(RevisionFormat.SQL, true, null));
		assertThat(revisions.body("r1").text()).contains("create table t1");
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

}
