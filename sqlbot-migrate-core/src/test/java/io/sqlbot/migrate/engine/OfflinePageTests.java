package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.testing.DocumentationPage;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code docs/offline.md} are compiled, and run on revisions with the ids
 * that they name.
 */
@PostgresTest
class OfflinePageTests {

	private static final String FILE = "Path.of(\"migration.sql\")";

	private final TestDatabase database;

	private final Path directory;

	private final RevisionFiles files;

	private final List<String> examples = DocumentationPage.read("offline.md").examples("java");

	OfflinePageTests(TestDatabase database, @TempDir Path directory) throws IOException {
		this.database = database;
		this.directory = directory;
		this.files = new RevisionFiles(Files.createDirectories(directory.resolve("db/revisions")));
	}

	@BeforeEach
	void writeRevisions() {
		this.files.add("3f2a91c07b5d", "",
				"create table item (name text, slug text); insert into item (name) values ('Tea');", "drop table item;")
			.add("4a1b83d96c2e", "3f2a91c07b5d", "alter table item add column note text;",
					"alter table item drop column note;");
	}

	@Test
	void scriptsArePrinted() throws Exception {
		assertThat(this.examples.get(0)).contains(FILE);
		Class<?> page = compile("""
				public static void print(javax.sql.DataSource dataSource, Path file) throws Exception {
				%s}
				""".formatted(this.examples.get(0).replace(FILE, "file")));
		Path script = this.directory.resolve("migration.sql");
		withRevisionsOnClassPath(() -> page.getMethod("print", DataSource.class, Path.class)
			.invoke(null, this.database.dataSource(), script));
		assertThat(Files.readString(script)).containsSubsequence("-- upgrade head,", "3f2a91c07b5d", "4a1b83d96c2e",
				"-- upgrade 3f2a91c07b5d:head,", "-- downgrade 4a1b83d96c2e:base,", "-- stamp head,");
	}

	@Test
	void directAccessHasItsPlaceInTheScript() throws Exception {
		assertThat(this.examples).hasSize(2);
		Class<?> page = compile("""
				@Revision(id = "slugs", revises = "4a1b83d96c2e")
				public static class Slugs implements Migration {
				%s
				private static void fillSlugs(org.springframework.jdbc.core.JdbcTemplate jdbc) {
				jdbc.update("update item set slug = 'online ' || name");
				}
				}
				""".formatted(this.examples.get(1)));
		Migration slugs = (Migration) page.getDeclaredClasses()[0].getConstructor().newInstance();
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.migration(slugs.getClass(), () -> slugs)
			.build();
		StringWriter script = new StringWriter();
		engine.upgradeSql("head", script);
		assertThat(script.toString()).contains("\nupdate item set slug = lower(name);\n");
		engine.upgrade("head");
		assertThat(this.database.jdbc().sql("select slug from item").query(String.class).single())
			.isEqualTo("online Tea");
	}

	private Class<?> compile(String members) throws IOException {
		return DocumentationPage.compile(
				"import io.sqlbot.migrate.*;\nimport io.sqlbot.migrate.engine.*;\n"
						+ "import java.io.*;\nimport java.nio.file.*;\npublic class Page {\n" + members + "}\n",
				this.directory);
	}

	private void withRevisionsOnClassPath(Action action) throws Exception {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, before)) {
			thread.setContextClassLoader(loader);
			action.run();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	@FunctionalInterface
	private interface Action {

		void run() throws Exception;

	}

}
