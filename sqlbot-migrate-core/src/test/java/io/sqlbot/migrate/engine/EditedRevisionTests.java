package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.error.RevisionChange;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

@PostgresTest
class EditedRevisionTests {

	private final TestDatabase database;

	private Path directory;

	private RevisionFiles files;

	EditedRevisionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.directory = directory;
		this.files = new RevisionFiles(directory).chain(2);
		engine().upgrade("head");
		this.files.add("r3", "r2", "create table t3 (id int);", "drop table t3;");
	}

	@Test
	void stopsTheNextUpgradeWithADifferenceBeforeAnythingRuns() {
		edit("002_r2.sql", (text) -> text.replace("(id int)", "(id bigint)"));
		upgradeStops().withMessageContaining("Revision 'r2' in ")
			.withMessageContaining("002_r2.sql was edited. It was applied at ")
			.withMessageContaining("""
					@@ -4 +4 @@
					 -- created: 2026-11-22
					\s
					 -- upgrade
					-create table t2 (id int);
					+create table t2 (id bigint);
					\s
					 -- downgrade
					 drop table t2;""".replace("\n", System.lineSeparator()))
			.withMessageContaining("'-- accepts: v1:")
			.withMessageContaining("migrate.validate=false");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r2");
		assertThat(engine().applied(10)).hasSize(2);
	}

	@Test
	void isReportedWithAllOthersByAValidation() {
		edit("001_r1.sql", (text) -> text.replace("int", "bigint"));
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		assertThatExceptionOfType(AppliedRevisionChangedException.class).isThrownBy(() -> engine().validate())
			.satisfies((ex) -> assertThat(ex.changes()).extracting(RevisionChange::revision, RevisionChange::isDeletion)
				.containsExactly(tuple("r1", false), tuple("r2", false)));
	}

	@Test
	void commentsAndBlanksMayChange() {
		edit("002_r2.sql", (text) -> "-- Copyright\n"
				+ text.replace("create table", "CREATE /* it */\r\n  TABLE").replace("make r2", "make table r2"));
		engine().validate();
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r3");
	}

	@Test
	void downgradeMayChange() {
		edit("002_r2.sql", (text) -> text.replace("drop table t2", "drop table if exists t2"));
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r3");
	}

	@Test
	void isNotLookedForWhereNothingIsPendingOrInADowngrade() {
		engine().upgrade("head");
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		assertThatNoException().isThrownBy(() -> engine().upgrade("head"));
		engine().downgrade("-1");
		upgradeStops();
	}

	@Test
	void isIgnoredWithoutValidation() {
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withValidate(false))
			.build();
		engine.upgrade("head");
		assertThat(engine.current()).extracting(RevisionInfo::id).containsExactly("r3");
	}

	@Test
	void isAcceptedByTheLineThatTheErrorNamesUntilTheNextEdit() {
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		upgradeStops().satisfies((ex) -> {
			String line = ex.action().replaceAll("(?s).*'(-- accepts: [^']+)'.*", "$1");
			edit("002_r2.sql", (text) -> line + "\n" + text);
		});
		engine().upgrade("head");
		assertThat(engine().applied(2)).extracting(AppliedRevision::revision, AppliedRevision::outcome)
			.containsExactly(tuple("r2", Outcome.ACCEPTED), tuple("r3", Outcome.SUCCEEDED));
		engine().validate();
		this.files.add("r4", "r3", "select 1;", "");
		engine().upgrade("head");
		assertThat(engine().applied(10)).extracting(AppliedRevision::outcome).containsOnlyOnce(Outcome.ACCEPTED);
		edit("002_r2.sql", (text) -> text.replace("bigint", "numeric"));
		this.files.add("r5", "r4", "select 1;", "");
		upgradeStops().withMessageContaining("-create table t2 (id bigint);");
	}

	@Test
	void everyEditIsAcceptedByAStar() {
		edit("002_r2.sql", (text) -> "-- accepts: *\n" + text.replace("int", "bigint"));
		engine().upgrade("head");
		assertThat(engine().applied(10)).extracting(AppliedRevision::outcome).doesNotContain(Outcome.ACCEPTED);
	}

	@Test
	void acceptedChecksumMustLookLikeOne() {
		edit("002_r2.sql", (text) -> "-- accepts: v1:123\n" + text);
		assertThatExceptionOfType(MalformedRevisionException.class).isThrownBy(this::engine)
			.withMessageContaining("'v1:123' is not a checksum");
	}

	@Test
	void mayBeEditedOnceItWasTakenBack() {
		engine().downgrade("-1");
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		engine().upgrade("head");
		engine().validate();
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r3");
	}

	@Test
	void isNotEditedWhereTheChecksumIsOfAnotherRule() {
		this.database.jdbc().sql("update migrate_history set checksum = 'v0:' || checksum").update();
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r3");
	}

	@Test
	void nothingIsComparedWhereAlembicBegan() {
		this.database.jdbc().sql("drop table migrate_history").update();
		edit("002_r2.sql", (text) -> text.replace("int", "bigint"));
		engine().validate();
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r3");
	}

	@Test
	void textThatWasTooLongIsNotShown() {
		this.files.add("r4", "r3", "select 1;\n" + "-- filler\n".repeat(30_000), "");
		engine().upgrade("head");
		edit("004_r4.sql", (text) -> text.replace("select 1", "select 2"));
		this.files.add("r5", "r4", "select 1;", "");
		upgradeStops().withMessageContaining("004_r4.sql was edited").withMessageContaining("its text was not kept");
	}

	@Test
	void sensitiveTextIsNotShown() {
		this.files.file("004.sql",
				"-- revision: r4\n-- revises: r3\n-- sensitive: true\n-- upgrade\nselect 'hunter1';\n");
		engine().upgrade("head");
		edit("004.sql", (text) -> text.replace("hunter1", "hunter2"));
		this.files.add("r5", "r4", "select 1;", "");
		upgradeStops().satisfies((ex) -> assertThat(ex.getMessage()).contains("004.sql was edited", "was not kept")
			.doesNotContain("hunter"));
	}

	@Test
	void halfAppliedRevisionGoesOnAfterACommentButNotAfterAnEdit() {
		this.files.add("r4", "r3", "create table half (id int);\n-- commit\ninsert into missing values (1);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine().upgrade("head"));
		edit("004_r4.sql", (text) -> text.replace("half (id int)", "half (id bigint)"));
		assertThatExceptionOfType(PartialRevisionChangedException.class).isThrownBy(() -> engine().upgrade("head"));
		edit("004_r4.sql", (text) -> text.replace("half (id bigint)", "half ( -- not yet\n id int)"));
		this.database.jdbc().sql("create table missing (id int)").update();
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r4");
	}

	@Test
	void classIsComparedByTheSqlOfItsOperations() {
		engineWith(First.class).upgrade("head");
		this.files.add("r4", "j3", "select 1;", "");
		engineWith(Same.class).validate();
		assertThatExceptionOfType(AppliedRevisionChangedException.class)
			.isThrownBy(() -> engineWith(Edited.class).upgrade("heads"))
			.withMessageContaining("Revision 'j3' in " + Edited.class.getName() + " was edited")
			.withMessageContaining("-insert into t2 values (1);")
			.withMessageContaining("+insert into t2 values (2);")
			.withMessageContaining("accepts = \"java-v1:");
	}

	private void edit(String file, UnaryOperator<String> edit) {
		try {
			Path path = this.directory.resolve(file);
			String before = Files.readString(path);
			String after = edit.apply(before);
			assertThat(after).isNotEqualTo(before);
			Files.writeString(path, after);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ThrowableAssertAlternative<AppliedRevisionChangedException> upgradeStops() {
		return assertThatExceptionOfType(AppliedRevisionChangedException.class)
			.isThrownBy(() -> engine().upgrade("head"));
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

	private MigrationEngine engineWith(Class<? extends Migration> type) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(type, () -> BeanUtils.instantiateClass(type))
			.build();
	}

	@Revision(id = "j3", revises = "r3")
	static class First implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("insert into t2 values (1)");
		}

	}

	@Revision(id = "j3", revises = "r3", message = "renamed")
	static class Same implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("INSERT INTO t2\nVALUES (1)");
		}

	}

	@Revision(id = "j3", revises = "r3")
	static class Edited implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.execute("insert into t2 values (2)");
		}

	}

}
