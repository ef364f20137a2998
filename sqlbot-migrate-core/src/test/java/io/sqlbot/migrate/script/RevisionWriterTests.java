package io.sqlbot.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.WrittenRevision;
import io.sqlbot.migrate.error.AmbiguousLocationException;
import io.sqlbot.migrate.error.AmbiguousParentException;
import io.sqlbot.migrate.error.DuplicateLabelException;
import io.sqlbot.migrate.error.DuplicateRevisionException;
import io.sqlbot.migrate.error.FolderNotWritableException;
import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.error.MalformedTargetException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.MissingSourceTreeException;
import io.sqlbot.migrate.error.NoSuchRevisionException;
import io.sqlbot.migrate.error.NothingToMergeException;
import io.sqlbot.migrate.error.ParentNotHeadException;
import io.sqlbot.migrate.error.RevisionsExistException;
import io.sqlbot.migrate.error.SqlOnlyLocationException;
import io.sqlbot.migrate.error.UnknownLocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

class RevisionWriterTests {

	private final Path root;

	private final SourceModule module;

	RevisionWriterTests(@TempDir Path root) {
		this.root = root;
		this.module = SourceModule.in(root);
	}

	@Test
	void sqlRevisionFollowsTheHead() {
		this.module.revision("001_a", "aaaa", "").revision("002_b", "bbbb", "aaaa");
		WrittenRevision written = this.module.writer().write(NewRevision.of("Add user's avatar!").withId("cccc"));
		assertThat(written.file()).isEqualTo(this.module.sql().resolve("003_add_users_avatar.sql")).hasContent("""
				-- revision: cccc
				-- revises: bbbb
				-- message: Add user's avatar!
				-- created: 2026-11-22T10:15:00Z

				-- upgrade

				-- downgrade
				""");
		assertThat(written.revision().source()).isEqualTo("db/written/003_add_users_avatar.sql");
	}

	@Test
	void javaRevisionIsFormattedAsTheProject() {
		this.module.revision("017_a", "87154b8456c3", "");
		WrittenRevision written = this.module.writer()
			.write(NewRevision.of("create api key").withId("2a925596f61e").withFormat(RevisionFormat.JAVA));
		assertThat(written.file()).isEqualTo(this.module.java().resolve("V018_CreateApiKey.java"))
			.hasContent(
					"""
							package db.written;

							import io.sqlbot.migrate.Migration;
							import io.sqlbot.migrate.Operations;
							import io.sqlbot.migrate.Revision;

							@Revision(id = "2a925596f61e", revises = "87154b8456c3", message = "create api key", created = "2026-11-22T10:15:00Z")
							class V018_CreateApiKey implements Migration {

								@Override
								public void upgrade(Operations op) {
								}

								@Override
								public void downgrade(Operations op) {
								}

							}
							""");
		assertThat(written.revision().source()).isEqualTo("db.written.V018_CreateApiKey");
	}

	@Test
	void bodyIsTakenFromTheDraftOfTheFormat() {
		NewRevision request = NewRevision.of("x")
			.withBody((format) -> (format == RevisionFormat.JAVA)
					? new RevisionDraft(List.of("static io.sqlbot.migrate.schema.Column.column", "java.util.List"),
							List.of("op.execute(\"a\");"), List.of("op.execute(\"b\");"))
					: new RevisionDraft(List.of(), List.of("create table x (", "    id int);"),
							List.of("drop table x;")));
		assertThat(this.module.writer().write(request.withFormat(RevisionFormat.SQL)).file()).content()
			.endsWith("-- upgrade\ncreate table x (\n    id int);\n\n-- downgrade\ndrop table x;\n");
		assertThat(this.module.writer().write(request.withFormat(RevisionFormat.JAVA)).file()).content()
			.contains("import java.util.List;\n\nimport io.sqlbot", "Revision;\n\nimport static io.sqlbot",
					"upgrade(Operations op) {\n\t\top.execute(\"a\");\n\t}",
					"downgrade(Operations op) {\n\t\top.execute(\"b\");\n\t}");
	}

	@Test
	void stringsInSqlKeepTheirBlanksAndLineEnds() {
		NewRevision request = NewRevision.of("x")
			.withBody((format) -> new RevisionDraft(List.of(), List.of("select 'a  ", "   ", "\tb\r\n';"), List.of()));
		assertThat(this.module.writer().write(request).file()).content().contains("select 'a  \n   \n\tb\r\n';\n");
	}

	@Test
	void freshIdHasTwelveHexadecimalDigitsAndNewRevisionsFollowOneAnotherWithoutABuild() {
		RevisionWriter writer = this.module.writer();
		WrittenRevision first = writer.write(NewRevision.of("one").withFormat(RevisionFormat.JAVA));
		WrittenRevision second = writer.write(NewRevision.of("two"));
		WrittenRevision third = this.module.writer().write(NewRevision.of("three").withFormat(RevisionFormat.SQL));
		assertThat(first.revision().id()).matches("[0-9a-f]{12}");
		assertThat(first.revision().revises()).isEmpty();
		assertThat(second.revision().revises()).containsExactly(first.revision().id());
		assertThat(second.format()).isEqualTo(RevisionFormat.JAVA);
		assertThat(third.revision().revises()).containsExactly(second.revision().id());
		assertThat(third.file()).hasFileName("003_three.sql");
	}

	@Test
	void severalHeadsNeedAChoice() {
		branches();
		assertThatExceptionOfType(AmbiguousParentException.class)
			.isThrownBy(() -> this.module.writer().write(NewRevision.of("x")))
			.satisfies((ex) -> {
				assertThat(ex.heads()).containsExactly("bbbb", "cccc");
				assertThat(ex.action()).contains("'migrate revision --head bbbb'", "'migrate merge bbbb cccc'");
			});
		WrittenRevision written = this.module.writer().write(NewRevision.of("x").withHeads("shop@head"));
		assertThat(written.revision().revises()).containsExactly("cccc");
		assertThat(this.module.files()).hasSize(4);
	}

	@Test
	void branchBeginsBelowAHeadOnlyWithSplice() {
		this.module.revision("001_a", "aaaa", "").revision("002_b", "bbbb", "aaaa");
		NewRevision request = NewRevision.of("x").withHeads("aaaa");
		assertThatExceptionOfType(ParentNotHeadException.class).isThrownBy(() -> this.module.writer().write(request))
			.withMessageContaining("bbbb follows it already")
			.withMessageContaining("--splice");
		WrittenRevision written = this.module.writer().write(request.withSplice(true));
		assertThat(written.revision().revises()).containsExactly("aaaa");
		assertThat(written.file()).hasFileName("003_x.sql");
	}

	@Test
	void baseBeginsALineOfItsOwn() {
		this.module.revision("001_a", "aaaa", "").revision("0070_b", "bbbb", "aaaa");
		WrittenRevision written = this.module.writer()
			.write(NewRevision.of("x").withHeads("base").withBranchLabels(List.of("shop")));
		assertThat(written.revision().revises()).isEmpty();
		assertThat(written.revision().branchLabels()).containsExactly("shop");
		assertThat(written.file()).hasFileName("0071_x.sql").content().doesNotContain("revises");
	}

	@Test
	void branchesKeepToTheirOwnNumbers() {
		this.module.revision("001_a", "aaaa", "")
			.revision("002_b", "bbbb", "aaaa")
			.revision("101_c", "cccc", "aaaa")
			.file(this.module.java().resolve("V003_Taken.java"), "class V003_Taken { }");
		assertThat(this.module.writer().write(NewRevision.of("x").withHeads("bbbb")).file()).hasFileName("004_x.sql");
		assertThat(this.module.writer().write(NewRevision.of("x").withHeads("cccc")).file()).hasFileName("102_x.sql");
	}

	@Test
	void dependenciesAreLookedUpAndLabelsStay() {
		branches();
		WrittenRevision written = this.module.writer()
			.write(NewRevision.of("x").withHeads("bbbb").withDependsOn(List.of("shop", "cccc", "aaaa")));
		assertThat(written.revision().dependsOn()).containsExactly("shop", "cccc", "aaaa");
		assertThatExceptionOfType(NoSuchRevisionException.class).isThrownBy(() -> this.module.writer()
			.write(NewRevision.of("x").withHeads("shop@head").withDependsOn(List.of("nowhere"))));
	}

	@Test
	void mergeJoinsAllHeads() {
		branches();
		WrittenRevision written = this.module.writer().write(NewRevision.merge().withFormat(RevisionFormat.JAVA));
		assertThat(written.revision().revises()).containsExactly("bbbb", "cccc");
		assertThat(written.revision().message()).isEqualTo("merge bbbb, cccc");
		assertThat(written.file()).hasFileName("V004_MergeBbbbCccc.java")
			.content()
			.contains("revises = { \"bbbb\", \"cccc\" }");
	}

	@Test
	void mergeNeedsTwo() {
		this.module.revision("001_a", "aaaa", "");
		assertThatExceptionOfType(NothingToMergeException.class)
			.isThrownBy(() -> this.module.writer().write(NewRevision.merge()))
			.withMessageContaining("'aaaa'");
		assertThatExceptionOfType(NothingToMergeException.class)
			.isThrownBy(() -> this.module.writer().write(NewRevision.merge("aaaa", "aaaa")));
	}

	@Test
	void nothingIsWrittenThatWouldBreakTheGraph() {
		branches();
		List<String> before = this.module.files();
		NewRevision request = NewRevision.of("x").withHeads("bbbb");
		refused(DuplicateRevisionException.class, request.withId("aaaa"));
		refused(DuplicateLabelException.class, request.withBranchLabels(List.of("shop")));
		refused(IllegalRevisionNameException.class, request.withId("a@b"));
		refused(IllegalRevisionNameException.class, request.withId("a,b"));
		refused(IllegalRevisionNameException.class, request.withId("a".repeat(256)));
		refused(IllegalRevisionNameException.class, request.withBranchLabels(List.of("head")));
		refused(IllegalRevisionNameException.class, request.withBranchLabels(List.of("a,b")));
		refused(MalformedRevisionException.class, request.withId(""));
		refused(MalformedTargetException.class, request.withHeads("current"));
		refused(NoSuchRevisionException.class, request.withHeads("nowhere"));
		refused(UnknownLocationException.class, request.withLocation("classpath:elsewhere"));
		refused(MalformedRevisionException.class, request.withFormat(RevisionFormat.SQL)
			.withBody((format) -> new RevisionDraft(List.of(), List.of("select '"), List.of())));
		assertThat(this.module.files()).isEqualTo(before);
	}

	@Test
	void locationIsThatOfTheParentOrMustBeNamed() {
		String other = "file:" + this.root.resolve("other");
		RevisionWriter writer = this.module.writer(List.of(SourceModule.LOCATION, other));
		assertThatExceptionOfType(AmbiguousLocationException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("'--location " + other + "'");
		WrittenRevision first = writer.write(NewRevision.of("a").withLocation(other));
		assertThat(first.file()).isEqualTo(this.root.resolve("other/001_a.sql"));
		assertThat(writer.write(NewRevision.of("b")).file()).isEqualTo(this.root.resolve("other/002_b.sql"));
		assertThat(writer.write(NewRevision.of("c").withLocation("db/written")).file())
			.isEqualTo(this.module.sql().resolve("001_c.sql"));
	}

	@Test
	void revisionIsWrittenBesideItsParentInASubfolder() {
		this.module.revision("shop/005_a", "aaaa", "");
		assertThat(this.module.writer().write(NewRevision.of("b").withFormat(RevisionFormat.JAVA)).file())
			.isEqualTo(this.module.java().resolve("shop/V006_B.java"))
			.content()
			.startsWith("package db.written.shop;");
	}

	@Test
	void directoryOfTheFileSystemTakesSqlOnly() {
		RevisionWriter writer = this.module.writer(List.of("file:" + this.root.resolve("plain")));
		assertThatExceptionOfType(SqlOnlyLocationException.class)
			.isThrownBy(() -> writer.write(NewRevision.of("a").withFormat(RevisionFormat.JAVA)));
		RevisionWriter hyphen = this.module.writer(List.of("classpath:db/re-visions"));
		assertThatExceptionOfType(SqlOnlyLocationException.class)
			.isThrownBy(() -> hyphen.write(NewRevision.of("a").withFormat(RevisionFormat.JAVA)))
			.withMessageContaining("'db.re-visions' is no name of a package");
	}

	@Test
	void sourceTreeMustBeThere() {
		Path elsewhere = this.root.resolve("elsewhere");
		RevisionWriter writer = this.module.writer(List.of(SourceModule.LOCATION),
				this.module.settings().withSourceDirectory(elsewhere));
		assertThatExceptionOfType(MissingSourceTreeException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining(elsewhere.toString())
			.withMessageContaining("migrate.source-directory");
	}

	@Test
	void revisionsOfAJarHaveNoSourceTree() {
		String location = "classpath:io/sqlbot/migrate/engine/revisions/good";
		RevisionWriter writer = this.module.writer(List.of(location));
		assertThatExceptionOfType(MissingSourceTreeException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("come from elsewhere");
	}

	@Test
	void rootThatIsNoModuleTakesBothFormats() throws IOException {
		Path plain = Files.createDirectory(this.root.resolve("sources"));
		RevisionWriter writer = this.module.writer(List.of(SourceModule.LOCATION),
				this.module.settings().withSourceDirectory(plain));
		writer.write(NewRevision.of("a"));
		writer.write(NewRevision.of("b").withFormat(RevisionFormat.JAVA));
		assertThat(plain.resolve("db/written/001_a.sql")).exists();
		assertThat(plain.resolve("db/written/V002_B.java")).exists();
	}

	@Test
	void folderThatCannotBeMadeIsAnError() {
		this.module.file(this.root.resolve("blocked"), "a file");
		RevisionWriter writer = this.module.writer(List.of("file:" + this.root.resolve("blocked/folder")));
		assertThatExceptionOfType(FolderNotWritableException.class).isThrownBy(() -> writer.write(NewRevision.of("a")))
			.withMessageContaining("blocked");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "class", "1st thing", "添加用户头像", "\uD800 lone", "a\nb\u2028c\u0000d",
			"\\u0022 \" ${id} $1", "-- upgrade", "Ärger mit Öl", "é́́", "x y *//* {@link Revision(}",
			"a very long message that goes on and on and on, far beyond what anybody wants as the name of a file, or even reads" })
	void anyMessageMakesARevisionThatCanBeReadAgain(String message) {
		for (RevisionFormat format : RevisionFormat.values()) {
			WrittenRevision written = this.module.writer().write(NewRevision.of(message).withFormat(format));
			assertThat(written.file().getFileName().toString()).matches("V?\\d{3}_[A-Za-z0-9_]{1,40}\\.(sql|java)");
			WrittenRevision next = this.module.writer().write(NewRevision.of("next").withFormat(format));
			assertThat(next.revision().revises()).containsExactly(written.revision().id());
		}
	}

	@Test
	void writersAtOnceMakeAChain() throws Exception {
		RevisionWriter writer = this.module.writer();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<WrittenRevision>> futures = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				futures.add(threads.submit(() -> writer.write(NewRevision.of("same"))));
			}
			for (Future<WrittenRevision> future : futures) {
				assertThat(future.get().revision().revises()).hasSizeLessThan(2);
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(this.module.files()).hasSize(12);
		assertThat(writer.write(NewRevision.of("last")).file()).hasFileName("013_last.sql");
	}

	@Test
	void fileThatIsThereIsNeverReplaced() {
		Path file = this.root.resolve("001_x.sql");
		this.module.file(file, "mine");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> NewFile.write(file, "other"));
		assertThat(file).hasContent("mine");
		assertThat(this.module.files()).containsExactly("001_x.sql");
	}

	@Test
	void initMakesTheFolderAndTheFirstRevision() {
		RevisionWriter writer = this.module.writer();
		assertThat(writer.init(NewRevision.of("first")).properties()).isEmpty();
		assertThat(this.module.files()).containsExactly("src/main/resources/db/written/001_first.sql");
		assertThatExceptionOfType(RevisionsExistException.class).isThrownBy(() -> writer.init(NewRevision.of("again")))
			.withMessageContaining("db/written/001_first.sql")
			.withMessageContaining("migrate revision -m");
	}

	@Test
	void initSaysWhichPropertyAnotherLocationNeeds() {
		assertThat(this.module.writer()
			.init(NewRevision.of("first").withLocation("classpath:db/other").withFormat(RevisionFormat.JAVA))
			.properties()).containsExactly(entry("migrate.locations", "classpath:db/other"));
		assertThat(this.module.files()).containsExactly("src/main/java/db/other/V001_First.java");
	}

	private void refused(Class<? extends MigrationException> type, NewRevision request) {
		assertThatExceptionOfType(type).isThrownBy(() -> this.module.writer().write(request));
	}

	// a, and after it b and the branch "shop" with c
	private void branches() {
		this.module.revision("001_a", "aaaa", "")
			.revision("002_b", "bbbb", "aaaa")
			.file(this.module.sql().resolve("003_c.sql"),
					"-- revision: cccc\n-- revises: aaaa\n-- branch-labels: shop\n\n-- upgrade\n");
	}

}
