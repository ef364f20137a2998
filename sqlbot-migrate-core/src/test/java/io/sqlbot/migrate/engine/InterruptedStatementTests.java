package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.error.UnknownOutcomeException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.Wire;
import io.sqlbot.migrate.testing.WireFault;
import io.sqlbot.migrate.testing.WireFault.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A run breaks off while a statement runs outside of a transaction, and another one goes
 * on.
 */
@PostgresTest
class InterruptedStatementTests {

	private final TestDatabase database;

	private final Wire wire;

	private RevisionFiles files;

	InterruptedStatementTests(TestDatabase database) {
		this.database = database;
		this.wire = Wire.to(database.dataSource());
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
		sql("create table item (id int, name text); insert into item select n, 'n' || n from generate_series(1, 50) n");
	}

	@AfterEach
	void close() {
		this.wire.close();
	}

	@Test
	void whatIsAboutToRunIsCommittedBeforehand() {
		String statement = "create index concurrently item_id on item (id)";
		interrupt(statement, Moment.BEFORE, statement);
		assertThat(outcomes()).containsExactly("1 INTENT");
		assertThat(single("select statement from migrate_history")).isEqualTo(statement);
		assertThat(single("select (backend_pid > 0 and backend_start < now())::text from migrate_history"))
			.isEqualTo("true");
	}

	@Test
	void statementOfASensitiveRevisionIsNotWrittenDown() {
		this.files.file("001.sql", "-- revision: r1\n-- sensitive: true\n\n-- upgrade\n"
				+ "create index concurrently item_secret on item (id) where name <> 'secret';\n");
		interrupt("create index", Moment.AFTER);
		assertThat(single("select coalesce(statement, 'nothing') from migrate_history")).isEqualTo("nothing");
		upgrade();
		assertThat(usable("item_secret")).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void indexIsBuiltOnceWhereverTheRunBreaksOff(Moment moment) {
		String statement = "create unique index concurrently item_id on item (id) include (name)";
		interrupt(statement, moment, statement);
		upgrade();
		assertThat(usable("item_id")).isTrue();
		assertThat(outcomes().get(0)).isEqualTo("1 INTENT");
		assertThat(outcomes()).endsWith("1 PARTIAL", "2 SUCCEEDED");
	}

	@Test
	void indexThatIsDoneIsNotBuiltAgain() {
		String statement = "create index concurrently item_id on item (id)";
		interrupt(statement, Moment.AFTER, statement);
		String oid = single("select 'item_id'::regclass::oid::text");
		upgrade();
		assertThat(single("select 'item_id'::regclass::oid::text")).isEqualTo(oid);
		assertThat(outcomes()).containsExactly("1 INTENT", "1 PARTIAL", "2 SUCCEEDED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create index concurrently on item (id, lower(name))",
			"CREATE /* a comment */ INDEX CONCURRENTLY IF NOT EXISTS \"Item Name\" ON public.\"item\" USING btree (name)",
			"create index concurrently item_some on only item (id desc nulls last) with (fillfactor = 70) where id > 3" })
	void indexIsRecognisedHoweverItIsWritten(String statement) {
		interrupt(statement, Moment.AFTER, statement);
		upgrade();
		assertThat(single("select count(*)::text from pg_index where indrelid = 'item'::regclass and indisvalid"))
			.isEqualTo("1");
		assertThat(outcomes()).containsExactly("1 INTENT", "1 PARTIAL", "2 SUCCEEDED");
	}

	@Test
	void indexOfThatNameMadeOfSomethingElseIsNotTakenForIt() {
		String statement = "create index concurrently item_id on item (id)";
		interrupt(statement, Moment.BEFORE, statement);
		sql("create index item_id on item (name)");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("42P07");
		sql("drop index item_id");
		upgrade();
		assertThat(single("select pg_get_indexdef('item_id'::regclass)")).endsWith("(id)");
	}

	@Test
	void indexThatAFailedBuildLeftInvalidIsRemovedAndBuiltAgainOnceTheRowsAreMended() {
		sql("insert into item values (50, 'again')");
		this.files.add("r1", "", "create unique index concurrently item_id on item (id);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("23505");
		assertThat(usable("item_id")).isFalse();
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(this::upgrade)
			.withMessageContaining("23505");
		sql("delete from item where name = 'again'");
		upgrade();
		assertThat(usable("item_id")).isTrue();
		assertThat(single("select count(*)::text from pg_index where not indisvalid")).isEqualTo("0");
	}

	@Test
	void failureIsExplainedUntilARerunGoesOnAfterIt() {
		sql("insert into item values (50, 'again')");
		this.files.add("r1", "", "create table t (id int); create unique index concurrently item_id on item (id);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(this::upgrade);
		UnfinishedRevision stopped = engine().unfinished().get(0);
		assertThat(stopped.revision()).isEqualTo("r1");
		assertThat(stopped.committed()).isEqualTo(1);
		assertThat(stopped.segment()).isEqualTo(2);
		assertThat(stopped.statement()).isEqualTo("create unique index concurrently item_id on item (id)");
		assertThat(stopped.error()).contains("23505");
		sql("delete from item where name = 'again'");
		upgrade();
		assertThat(engine().unfinished()).isEmpty();
	}

	@Test
	void crashIsExplainedWithTheStatementThatWasBegun() {
		String statement = "create index concurrently item_id on item (id)";
		interrupt(statement, Moment.BEFORE, statement);
		assertThat(engine().unfinished()).singleElement().satisfies((stopped) -> {
			assertThat(stopped.segment()).isEqualTo(1);
			assertThat(stopped.committed()).isZero();
			assertThat(stopped.statement()).isEqualTo(statement);
			assertThat(stopped.error()).isNull();
		});
	}

	@Test
	void indexThatWasInvalidBeforeIsLeftAlone() {
		sql("insert into item values (50, 'again')");
		try {
			sql("create unique index concurrently foreign_index on item (id)");
		}
		catch (RuntimeException ex) {
			// that is how it becomes invalid
		}
		String statement = "create index concurrently on item (id)";
		interrupt(statement, Moment.AFTER, statement);
		upgrade();
		assertThat(usable("foreign_index")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void indexIsDroppedOnce(Moment moment) {
		sql("create index item_id on item (id)");
		String statement = "drop index concurrently item_id";
		interrupt(statement, moment, statement);
		upgrade();
		assertThat(single("select coalesce(to_regclass('item_id')::text, 'none')")).isEqualTo("none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reindex index concurrently item_id", "reindex (verbose, concurrently on) table item",
			"reindex schema concurrently public" })
	void reindexIsRepeatedWithoutWhatItLeft(String statement) {
		sql("create table other (id int); insert into other values (1), (1)");
		sql("create index item_id on item (id)");
		try {
			sql("create unique index concurrently other_ccnew on other (id)");
		}
		catch (RuntimeException ex) {
			// it is there, and invalid
		}
		interrupt(statement, Moment.BEFORE, statement);
		leaveInvalid("item_id_ccnew", "item");
		upgrade();
		assertThat(usable("item_id")).isTrue();
		assertThat(single("select string_agg(indexrelid::regclass::text, ',') from pg_index where not indisvalid"))
			.isEqualTo("other_ccnew");
	}

	@Test
	void detachmentIsFinished() {
		partition();
		String statement = "alter table parted detach partition part concurrently";
		interrupt(statement, Moment.BEFORE, statement);
		leavePending();
		upgrade();
		assertThat(attached()).isEmpty();
		assertThat(outcomes()).containsExactly("1 INTENT", "1 PARTIAL", "2 SUCCEEDED");
	}

	@ParameterizedTest
	@EnumSource
	void partitionIsDetachedOnce(Moment moment) {
		partition();
		String statement = "alter table if exists only public.parted detach partition \"part\" concurrently";
		interrupt(statement, moment, statement);
		upgrade();
		assertThat(attached()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void vacuumIsRepeated(Moment moment) {
		interrupt("vacuum", moment, "vacuum (analyze) item");
		upgrade();
		assertThat(outcomes()).endsWith("1 PARTIAL", "2 SUCCEEDED");
	}

	@Test
	void databaseThatIsThereIsNotCreatedAgain() {
		String name = this.database.name() + "_made";
		sqlAsAdministrator("alter role " + this.database.user() + " createdb");
		try {
			interrupt("create database", Moment.AFTER, "create database " + name);
			upgrade();
			assertThat(outcomes()).containsExactly("1 INTENT", "1 PARTIAL", "2 SUCCEEDED");
		}
		finally {
			sqlAsAdministrator("drop database if exists " + name);
			sqlAsAdministrator("alter role " + this.database.user() + " nocreatedb");
		}
	}

	@Test
	void statementThatTheCatalogDoesNotShowStopsWithBothWaysOn() {
		String statement = "create index concurrently U&\"item!005fid\" uescape '!' on item (id)";
		interrupt(statement, Moment.AFTER, statement);
		assertThatExceptionOfType(UnknownOutcomeException.class).isThrownBy(this::upgrade)
			.withMessageContaining(statement)
			.withMessageContaining("'partial', revision")
			.withMessageContaining("'failed', revision")
			.satisfies((ex) -> answer(ex, "If so, tell the history by: "));
		upgrade();
		assertThat(usable("item_id")).isTrue();
		assertThat(outcomes()).containsExactly("1 INTENT", "1 PARTIAL", "2 SUCCEEDED");
	}

	@Test
	void statementThatAPersonSaysDidNotRunIsRunAgain() {
		String statement = "create index concurrently U&\"item!005fid\" uescape '!' on item (id)";
		interrupt(statement, Moment.BEFORE, statement);
		assertThatExceptionOfType(UnknownOutcomeException.class).isThrownBy(this::upgrade)
			.satisfies((ex) -> answer(ex, "undone, by: "));
		upgrade();
		assertThat(usable("item_id")).isTrue();
	}

	@Test
	void statementThatWasEditedAfterItWasDoneIsRefused() {
		String statement = "create index concurrently item_id on item (id)";
		interrupt(statement, Moment.AFTER, statement);
		this.files.file("001_r1.sql", "-- revision: r1\n\n-- upgrade\ncreate index concurrently other on item (id);\n");
		assertThatExceptionOfType(PartialRevisionChangedException.class).isThrownBy(this::upgrade);
	}

	@Test
	void statementThatWasEditedAfterItFailedReplacesWhatItLeft() {
		sql("insert into item values (50, 'again')");
		this.files.file("001.sql",
				"-- revision: r1\n\n-- upgrade\ncreate unique index concurrently wrong on item (id);\n");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(this::upgrade);
		this.files.file("001.sql",
				"-- revision: r1\n\n-- upgrade\ncreate unique index concurrently good on item (id, name);\n");
		upgrade();
		assertThat(usable("good")).isTrue();
		assertThat(single("select coalesce(to_regclass('wrong')::text, 'none')")).isEqualTo("none");
	}

	private void interrupt(String words, Moment moment, String statement) {
		this.files.add("r1", "", statement + ";", "");
		interrupt(words, moment);
	}

	private void interrupt(String words, Moment moment) {
		this.wire.breakBy(WireFault.at(words, moment, (link) -> this.wire.close()));
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> MigrationEngine.builder(this.wire.lead(this.database.dataSource()))
				.settings(this.files.settings().withLockWait(Duration.ofMillis(200)))
				.build()
				.upgrade("head"));
		assertThat(this.wire.isIntact()).isFalse();
	}

	private void upgrade() {
		engine().upgrade("head");
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

	// executes the statement that the error gives for one of the ways on
	private void answer(UnknownOutcomeException ex, String before) {
		String message = ex.action();
		int start = message.indexOf(before) + before.length();
		sql(message.substring(start, message.indexOf(';', start)));
	}

	// as REINDEX CONCURRENTLY leaves it
	private void leaveInvalid(String index, String table) {
		sql("create index " + index + " on " + table + " (id)");
		sqlAsAdministrator("update pg_index set indisvalid = false where indexrelid = '" + index + "'::regclass");
	}

	private void partition() {
		sql("create table parted (id int) partition by range (id)");
		sql("create table part partition of parted for values from (0) to (10)");
	}

	// as the first transaction of a concurrent detachment leaves it
	private void leavePending() {
		sqlAsAdministrator("update pg_inherits set inhdetachpending = true where inhrelid = 'part'::regclass");
	}

	private List<String> attached() {
		return this.database.jdbc().sql("select inhrelid::regclass::text from pg_inherits").query(String.class).list();
	}

	private boolean usable(String index) {
		return "true".equals(single("select coalesce((select (indisvalid and indisready)::text from pg_index "
				+ "where indexrelid = to_regclass('" + index + "')), 'missing')"));
	}

	private List<String> outcomes() {
		return this.files.engine(this.database.dataSource())
			.applied(100)
			.stream()
			.map((AppliedRevision row) -> row.segment() + " " + row.outcome())
			.filter((row) -> !row.contains(Outcome.FAILED.name()))
			.toList();
	}

	private String single(String query) {
		return this.database.jdbc().sql(query).query(String.class).single();
	}

	private void sql(String statement) {
		for (String part : statement.split("; ")) {
			this.database.jdbc().sql(part).update();
		}
	}

	private void sqlAsAdministrator(String statement) {
		this.database.asAdministrator().jdbc().sql(statement).update();
	}

}
