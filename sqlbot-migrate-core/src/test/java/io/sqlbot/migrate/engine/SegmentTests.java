package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class SegmentTests {

	private static final String IN_TWO_SEGMENTS = """
			-- revision: a1
			-- message: in segments

			-- upgrade
			create table first (id int);
			insert into first values (1);
			-- commit
			insert into second values (1);
			-- commit
			insert into first values (3);

			-- downgrade
			drop table first;
			""";

	private final TestDatabase database;

	private RevisionFiles files;

	SegmentTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@Test
	void segmentThatAnotherInstanceCommittedInTheMidstOfARunIsNotRunAgain() {
		this.files.add("r1", "", "create table before (id int);", "");
		this.files.file("002.sql", IN_TWO_SEGMENTS.replace("-- message", "-- revises: r1\n-- message"));
		MigrationListener other = (event) -> {
			if (event instanceof MigrationEvent.StepFinished finished && finished.revision().id().equals("r1")) {
				assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"));
				this.database.jdbc().sql("create table second (id int)").update();
			}
		};
		MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(other)
			.build()
			.upgrade("head");
		assertThat(this.database.jdbc().sql("select id from first order by id").query(Integer.class).list())
			.containsExactly(1, 3);
	}

	@Test
	void eachSegmentIsATransactionAndTheVersionRowMovesWithTheLast() {
		this.files.file("001.sql", "-- revision: a1\n\n-- upgrade\ncreate table x (t text);\n"
				+ "insert into x select txid_current()::text || ' ' || (select count(*) from alembic_version);\n"
				+ "-- commit\n"
				+ "insert into x select txid_current()::text || ' ' || (select count(*) from alembic_version);\n");
		MigrationEngine engine = engine();
		engine.upgrade("head");
		List<String> seen = this.database.jdbc().sql("select t from x").query(String.class).list();
		assertThat(seen).hasSize(2).doesNotHaveDuplicates().allMatch((row) -> row.endsWith(" 0"));
		assertThat(engine.applied(10)).extracting(AppliedRevision::segment).containsExactly(1, 2);
		assertThat(engine.applied(10)).extracting(AppliedRevision::outcome)
			.containsExactly(Outcome.PARTIAL, Outcome.SUCCEEDED);
	}

	@Test
	void rerunGoesOnAfterTheSegmentsThatAreCommitted() {
		this.files.file("001.sql", IN_TWO_SEGMENTS);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("first 1 segment(s) stay committed")
			.withMessageContaining("line 8");
		assertThat(engine().current()).isEmpty();
		this.database.jdbc().sql("create table second (id int)").update();
		engine().upgrade("head");
		assertThat(this.database.jdbc().sql("select id from first order by id").query(Integer.class).list())
			.containsExactly(1, 3);
		assertThat(this.database.jdbc().sql("select count(*) from second").query(Integer.class).single()).isOne();
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("a1");
		assertThat(engine().applied(10)).extracting((row) -> row.segment() + " " + row.outcome())
			.containsExactly("1 PARTIAL", "2 FAILED", "2 PARTIAL", "3 SUCCEEDED");
	}

	@Test
	void revisionThatWasEditedBetweenItsSegmentsIsNotContinued() {
		this.files.file("001.sql", IN_TWO_SEGMENTS);
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"));
		this.files.file("001.sql", IN_TWO_SEGMENTS.replace("create table first (id int);", ""));
		assertThatExceptionOfType(PartialRevisionChangedException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("'a1'")
			.withMessageContaining("001.sql")
			.withMessageContaining("first 1 segment");
	}

	@Test
	void downgradeAndAnotherUpgradeBeginWithTheFirstSegmentAgain() {
		this.database.jdbc().sql("create table second (id int)").update();
		this.files.file("001.sql", IN_TWO_SEGMENTS);
		engine().upgrade("head");
		engine().downgrade("base");
		engine().upgrade("head");
		assertThat(this.database.jdbc().sql("select id from first order by id").query(Integer.class).list())
			.containsExactly(1, 3);
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

}
