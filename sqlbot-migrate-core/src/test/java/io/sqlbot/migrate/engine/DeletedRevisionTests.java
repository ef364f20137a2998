package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class DeletedRevisionTests {

	private final TestDatabase database;

	private Path directory;

	private RevisionFiles files;

	DeletedRevisionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.directory = directory;
		this.files = new RevisionFiles(directory).chain(3);
	}

	@Test
	void stopsTheNextUpgradeWithItsNameAndItsText() throws IOException {
		engine().upgrade("head");
		deleteSecond("");
		upgradeStops().withMessageContaining("Revision 'r2' (make r2) is missing. It was applied at ")
			.withMessageContaining("create table t2 (id int);")
			.withMessageContaining("drop table t2;")
			.withMessageContaining("'-- accepts: r2'");
		assertThatExceptionOfType(AppliedRevisionChangedException.class).isThrownBy(() -> engine().validate());
		assertThat(engine().applied(10)).hasSize(3);
	}

	@Test
	void isAcceptedByTheLineThatTheErrorNames() throws IOException {
		engine().upgrade("head");
		deleteSecond("-- accepts: r2\n");
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r4");
		assertThat(engine().applied(2).get(0)).satisfies((row) -> {
			assertThat(row.revision()).isEqualTo("r2");
			assertThat(row.outcome()).isEqualTo(Outcome.ACCEPTED);
			assertThat(row.description()).isEqualTo("deleted, accepted by the header of r3");
		});
		Files.delete(this.directory.resolve("003_r3.sql"));
		this.files.file("003_r3.sql", """
				-- revision: r3
				-- revises: r1
				-- upgrade
				create table t3 (id int);
				""");
		this.files.add("r5", "r4", "select 1;", "");
		engine().upgrade("head");
		assertThat(engine().applied(10)).extracting(AppliedRevision::outcome).containsOnlyOnce(Outcome.ACCEPTED);
	}

	@Test
	void newestOneIsExplainedByTheHistory() throws IOException {
		engine().upgrade("head");
		Files.delete(this.directory.resolve("003_r3.sql"));
		assertThatExceptionOfType(UnknownRowException.class).isThrownBy(() -> engine().upgrade("head"))
			.withMessageContaining("Revision 'r3' (make r3) is missing")
			.withMessageContaining("create table t3 (id int);");
		assertThatExceptionOfType(AppliedRevisionChangedException.class).isThrownBy(() -> engine().validate())
			.withMessageContaining("Revision 'r3' (make r3) is missing");
	}

	@Test
	void rowThatNobodyKnowsIsAnErrorOfAValidationToo() {
		this.database.jdbc().sql("create table alembic_version (version_num varchar(32) primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values ('who')").update();
		assertThatExceptionOfType(UnknownRowException.class).isThrownBy(() -> engine().validate())
			.withMessageContaining("does not have: who");
	}

	@Test
	void mayBeDeletedOnceItWasTakenBack() throws IOException {
		engine().upgrade("head");
		engine().downgrade("r1");
		deleteSecond("");
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r4");
	}

	@Test
	void mayBeDeletedOnceAStampPutAnotherInItsPlace() throws IOException {
		engine().upgrade("head");
		for (int i = 1; i <= 3; i++) {
			Files.delete(this.directory.resolve("00%d_r%1$d.sql".formatted(i)));
		}
		this.files.add("all", "", "create table t1 (id int);", "");
		engine().stampPurged("all");
		this.files.add("r4", "all", "create table t4 (id int);", "");
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r4");
	}

	@Test
	void revisionThatNeverRanHereMayBeDeleted() throws IOException {
		engine().stamp("r2");
		engine().upgrade("head");
		deleteSecond("");
		engine().upgrade("head");
		assertThat(engine().current()).extracting(RevisionInfo::id).containsExactly("r4");
	}

	// with what follows it put in its place, and another one pending
	private void deleteSecond(String header) throws IOException {
		Files.delete(this.directory.resolve("002_r2.sql"));
		Path third = this.directory.resolve("003_r3.sql");
		Files.writeString(third, header + Files.readString(third).replace("revises: r2", "revises: r1"));
		this.files.add("r4", "r3", "create table t4 (id int);", "");
	}

	private ThrowableAssertAlternative<AppliedRevisionChangedException> upgradeStops() {
		return assertThatExceptionOfType(AppliedRevisionChangedException.class)
			.isThrownBy(() -> engine().upgrade("head"));
	}

	private MigrationEngine engine() {
		return this.files.engine(this.database.dataSource());
	}

}
