package io.sqlbot.migrate.catalog;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each file of SQL in {@code models} reads as the text beside it says. A script whose
 * name ends in a number is for that major version of PostgreSQL and later ones, and so is
 * a text that ends in one more number than its script.
 */
@PostgresTest
class CatalogReaderTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public")
		.and("app", "extra")
		.withOwnTables(QualifiedName.of("alembic_version"), QualifiedName.of("migrate_history"));

	private static final int OLDEST = 15;

	@ParameterizedTest
	@MethodSource("scripts")
	void readsWhatTheScriptMakesInASchemaOfAnyName(Path script, TestDatabase database) throws IOException {
		int major = major(database);
		if (since(script) > major) {
			assertThat(Scripts.refuses(database, Files.readString(script))).as("an older version knows it").isTrue();
			return;
		}
		Scripts.run(database, Files.readString(script));
		TestDatabase owner = database.asAdministrator();
		SchemaModel model = CatalogReader.read(owner.dataSource(), SCOPE);
		verify(script, ModelText.of(model), major);
		assertThat(CatalogReader.read(database.dataSource(), SCOPE).tables()).isEqualTo(model.tables());
		owner.jdbc().sql("alter schema public rename to elsewhere").update();
		SchemaModel moved = CatalogReader.read(owner.dataSource(),
				new CatalogScope(new Identifier("elsewhere"), SCOPE.otherSchemas(), List.of(), SCOPE.ownTables()));
		assertThat(ModelText.of(moved)).isEqualTo(ModelText.of(model));
		assertThat(moved).isEqualTo(model);
	}

	// after a deliberate change: -Dexpected.write=true on 15, then on each later version;
	// then read the difference
	private static void verify(Path script, String text, int major) throws IOException {
		Path expected = expected(script, major);
		if (Boolean.getBoolean("expected.write")) {
			if (!Files.exists(expected) || !text.equals(Files.readString(expected))) {
				expected = (major == since(script)) ? base(script) : withVersion(script, major);
			}
			Files.writeString(expected, text);
			Files.writeString(source(expected), text);
		}
		assertThat(text).isEqualTo(Files.readString(expected));
	}

	private static int major(TestDatabase database) {
		return database.jdbc().sql("show server_version_num").query(Integer.class).single() / 10_000;
	}

	private static int since(Path script) {
		String digits = script.getFileName().toString().replaceAll("\\D", "");
		return digits.isEmpty() ? OLDEST : Integer.parseInt(digits);
	}

	private static Path expected(Path script, int major) {
		for (int version = major; version > OLDEST; version--) {
			if (Files.exists(withVersion(script, version))) {
				return withVersion(script, version);
			}
		}
		return base(script);
	}

	private static Path base(Path script) {
		return script.resolveSibling(script.getFileName().toString().replace(".sql", ".txt"));
	}

	private static Path withVersion(Path script, int version) {
		return script.resolveSibling(script.getFileName().toString().replace(".sql", "-" + version + ".txt"));
	}

	private static Path source(Path expected) {
		return Path.of(System.getProperty("basedir", "."))
			.resolve("src/test/resources/io/sqlbot/migrate/catalog/models")
			.resolve(expected.getFileName().toString());
	}

	static Stream<Path> scripts() throws IOException, URISyntaxException {
		Path directory = Path.of(CatalogReaderTests.class.getResource("models").toURI());
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList().stream();
		}
	}

}
