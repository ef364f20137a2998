package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.time.Duration;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds in the session of a revision.
 */
@PostgresTest
class SegmentRulesTests {

	private static final String NOTE = "insert into seen select current_setting('lock_timeout') || ' ' || "
			+ "current_setting('statement_timeout');";

	private final TestDatabase database;

	private RevisionFiles files;

	SegmentRulesTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
		this.database.jdbc().sql("create table seen (t text)").update();
	}

	@Test
	void timeoutsAreThoseOfTheSettings() {
		this.files.add("r1", "", NOTE + "\n-- commit\n" + NOTE, "");
		engine(SegmentSettings.defaults()).upgrade("head");
		assertThat(seen()).isEqualTo("5s 0, 5s 0");
	}

	@Test
	void timeoutsCanBeSet() {
		this.files.add("r1", "", NOTE, "");
		engine(SegmentSettings.defaults()
			.withLockTimeout(Duration.ofMillis(1500))
			.withStatementTimeout(Duration.ofMinutes(2))).upgrade("head");
		assertThat(seen()).isEqualTo("1500ms 2min");
	}

	@Test
	void headerOfARevisionOverridesThem() {
		this.files.file("001.sql", """
				-- revision: r1
				-- lock-timeout: 30s
				-- statement-timeout: 10m

				-- upgrade
				""" + NOTE);
		this.files.add("r2", "r1", NOTE, "");
		engine(SegmentSettings.defaults()).upgrade("head");
		assertThat(seen()).isEqualTo("30s 10min, 5s 0");
	}

	@Test
	void annotationOfARevisionOverridesThem() {
		MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(Patient.class, Patient::new)
			.build()
			.upgrade("head");
		assertThat(seen()).isEqualTo("2h 250ms");
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "5 s", "5sec", "-5s", "1.5s", "PT5S", "25d", "9999h", "" })
	void timeoutThatIsNoneIsRefusedWithTheLine(String timeout) {
		this.files.file("001.sql", "-- revision: r1\n-- lock-timeout: " + timeout + "\n\n-- upgrade\nselect 1;\n");
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(() -> engine(SegmentSettings.defaults()))
			.withMessageContaining("001.sql")
			.withMessageContaining("line 2: '" + timeout + "' is no timeout")
			.withMessageContaining("such as 30s");
	}

	@Test
	void timeoutOfAnAnnotationThatIsNoneIsRefused() {
		assertThatExceptionOfType(MalformedRevisionException.class)
			.isThrownBy(() -> MigrationEngine.builder(this.database.dataSource())
				.settings(this.files.settings())
				.migration(Wrong.class, Wrong::new)
				.build())
			.withMessageContaining("Wrong")
			.withMessageContaining("'soon' is no timeout")
			.withMessageContaining("statementTimeout = \"...\"");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "250ms, 250ms", "90s, 90s", "45m, 45min", "3h, 3h" })
	void unitsAreThoseOfConfiguration(String written, String meant) {
		this.files.file("001.sql",
				"-- revision: r1\n-- statement-timeout: " + written + "\n\n-- upgrade\n" + NOTE + "\n");
		engine(SegmentSettings.defaults()).upgrade("head");
		assertThat(seen()).isEqualTo("5s " + meant);
	}

	@Test
	void statementThatRunsTooLongFailsWithTheNameOfTheSetting() {
		this.files.add("r1", "", "select pg_sleep(10);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(
				() -> engine(SegmentSettings.defaults().withStatementTimeout(Duration.ofMillis(50))).upgrade("head"))
			.withMessageContaining("57014")
			.withMessageContaining("migrate.statement-timeout");
	}

	@Test
	void concurrentIndexWaitsForItsLocksForEver() {
		this.database.jdbc().sql("create table t (id int)").update();
		this.database.jdbc().sql("""
				create function note(id int) returns int immutable language plpgsql as $$ begin
				  if current_setting('lock_timeout') || current_setting('statement_timeout') <> '00' then
				    raise 'a timeout holds';
				  end if;
				  return id;
				end $$""").update();
		this.database.jdbc().sql("insert into t values (1)").update();
		this.files.add("r1", "", "create index concurrently i on t (note(id));", "");
		engine(SegmentSettings.defaults().withStatementTimeout(Duration.ofSeconds(9))).upgrade("head");
		assertThat(this.database.jdbc()
			.sql("select indisvalid from pg_index where indexrelid = 'i'::regclass")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void enumValueThatIsUsedTooSoonIsExplained() {
		this.files.add("r1", "", "create type mood as enum ('sad');", "");
		this.files.add("r2", "r1", "alter type mood add value 'glad'; select 'glad'::mood;", "");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> engine(SegmentSettings.defaults()).upgrade("head"))
			.withMessageContaining("55P04")
			.withMessageContaining("'-- commit'")
			.withMessageContaining("op.commit()");
	}

	private String seen() {
		return String.join(", ", this.database.jdbc().sql("select t from seen").query(String.class).list());
	}

	private MigrationEngine engine(SegmentSettings segments) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withSegments(segments))
			.build();
	}

	@Revision(id = "j1", lockTimeout = "2h", statementTimeout = "250ms")
	static class Patient implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute(NOTE);
		}

	}

	@Revision(id = "j1", statementTimeout = "soon")
	static class Wrong implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute(NOTE);
		}

	}

}
