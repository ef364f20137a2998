package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.TestJvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revision of 200 MB runs in a JVM with a heap of 64 MiB.
 */
@PostgresTest
@Tag("slow")
class LargeRevisionTests {

	private static final int FILE_SIZE = 200_000_000;

	private static final int STATEMENT_SIZE = 8 * 1024 * 1024 - 1024;

	private final TestDatabase database;

	private final Path directory;

	LargeRevisionTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.directory = directory;
	}

	@Test
	void statementsOfAlmost8MiBRun() throws Exception {
		String text = "it''s ; é -- ( ".repeat(STATEMENT_SIZE / 16);
		int count = FILE_SIZE / text.length() + 1;
		try (Writer file = revision()) {
			for (int i = 0; i < count; i++) {
				file.append("insert into large select ").append(String.valueOf(i)).append(", length('");
				file.append(text).append("');\n");
			}
		}
		upgrade();
		int length = text.length() - STATEMENT_SIZE / 16;
		assertThat(this.database.jdbc()
			.sql("select count(*) from large where note = ?")
			.param(String.valueOf(length))
			.query(Integer.class)
			.single()).isEqualTo(count);
	}

	@Test
	void statementsOfAlmost8MiBInSeveralScriptsRun() throws Exception {
		// a third of the characters, and half of the bytes, are not Latin
		String text = "some 工作空间 text".repeat(STATEMENT_SIZE / 22);
		int count = FILE_SIZE / 4 / STATEMENT_SIZE;
		try (Writer file = revision()) {
			for (int i = 0; i < count; i++) {
				file.append("insert into large select ").append(String.valueOf(i)).append(", length('");
				file.append(text).append("');\n");
			}
		}
		upgrade();
		assertThat(this.database.jdbc()
			.sql("select count(*) from large where note = ?")
			.param(String.valueOf(text.length()))
			.query(Integer.class)
			.single()).isEqualTo(count);
	}

	@Test
	void statementsOfAlmost8MiBWithOneCharacterThatIsNotLatinRun() throws Exception {
		String text = "some text; 'quoted' ".repeat(STATEMENT_SIZE / 20 - 10) + "工";
		int count = FILE_SIZE / 4 / text.length();
		try (Writer file = revision()) {
			for (int i = 0; i < count; i++) {
				file.append("insert into large select ").append(String.valueOf(i)).append(", length($$");
				file.append(text).append("$$);\n");
			}
		}
		// the driver needs three bytes in a row for each character, and the string two
		// more; before JDK 23, G1 never moves the string to make room for the rest
		upgrade((Runtime.version().feature() < 23) ? "-Xmx80m" : "-Xmx64m");
		assertThat(this.database.jdbc()
			.sql("select count(*) from large where note = ?")
			.param(String.valueOf(text.length()))
			.query(Integer.class)
			.single()).isEqualTo(count);
	}

	@Test
	void rowsOfCopyRun() throws Exception {
		String row = "\tit's ; 工作空间 \\\\ -- (" + "some text ".repeat(8) + "\n";
		int count = FILE_SIZE / row.length();
		try (Writer file = revision()) {
			file.append("copy large from stdin;\n");
			for (int i = 0; i < count; i++) {
				file.append(String.valueOf(i)).append(row);
			}
			file.append("\\.\n");
		}
		upgrade();
		assertThat(this.database.jdbc().sql("select count(*) from large").query(Integer.class).single())
			.isEqualTo(count);
	}

	private Writer revision() throws IOException {
		Writer file = Files.newBufferedWriter(this.directory.resolve("001_large.sql"));
		return file.append("-- revision: large\n\n-- upgrade\ncreate table large (id int, note text);\n");
	}

	private void upgrade() throws IOException, InterruptedException {
		upgrade("-Xmx64m");
	}

	private void upgrade(String heap) throws IOException, InterruptedException {
		TestJvm.run(LargeRevisionProgram.class, System.getProperty("java.class.path"), List.of(heap),
				this.database.url(), this.database.user(), this.database.password(), "file:" + this.directory);
	}

}
