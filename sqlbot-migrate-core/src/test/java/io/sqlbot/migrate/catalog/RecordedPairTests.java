package io.sqlbot.migrate.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresVector;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pairs of database and model that were recorded with Alembic: whether the two sides
 * differ is read as it was found then, and each model reads the same wherever it is
 * built.
 */
@PostgresTest
@RequiresVector
class RecordedPairTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public")
		.and("app", "other")
		.withOwnTables(QualifiedName.of("alembic_version"));

	private final TestDatabase database;

	RecordedPairTests(TestDatabase database) {
		this.database = database;
	}

	@TemplateSetup
	static void createExtensions(TestDatabase template) {
		Scripts.run(template,
				"create extension hstore; create extension btree_gist; create extension pg_trgm; set search_path to public");
	}

	@Test
	void theSidesDifferWhereTheRecordSaysSo() throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		try (Connection connection = this.database.asAdministrator().dataSource().getConnection()) {
			connection.setAutoCommit(false);
			for (JsonNode pair : pairs()) {
				String id = pair.get("id").asString();
				SchemaModel live = read(connection, List.of(pair.get("database_sql").asString()));
				SchemaModel wanted = read(connection, ddl(pair));
				boolean differs = !application(live).equals(application(wanted))
						|| !withoutTables(live).equals(withoutTables(wanted));
				softly.assertThat(differs).as(id).isEqualTo(pair.get("really_differs").asBoolean());
			}
		}
		softly.assertAll();
	}

	@Test
	@Tag("slow")
	void eachModelReadsInAShadowSchemaAsInTheDatabase() throws SQLException {
		verifyPlace(ScratchPlace.beside(this.database.dataSource(), connector(this.database)),
				CatalogScope.of("public"));
	}

	@Test
	@Tag("slow")
	void eachModelReadsInAScratchDatabaseAsInTheDatabase() throws SQLException {
		TestDatabase administrator = this.database.asAdministrator();
		verifyPlace(ScratchPlace.beside(administrator.dataSource(), connector(administrator)), SCOPE);
	}

	private void verifyPlace(ScratchPlace place, CatalogScope scope) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		int count = 0;
		try (Connection connection = this.database.asAdministrator().dataSource().getConnection()) {
			connection.setAutoCommit(false);
			for (JsonNode pair : pairs()) {
				if (!hasSchema(ddl(pair)) && !ddl(pair).toString().contains("app.")) {
					SchemaModel direct = read(connection, ddl(pair));
					SchemaModel built = place.build(ddl(pair), scope);
					softly.assertThat(application(built)).as(pair.get("id").asString()).isEqualTo(application(direct));
					softly.assertThat(built.enums()).as(pair.get("id").asString()).isEqualTo(direct.enums());
					softly.assertThat(built.sequences()).as(pair.get("id").asString()).isEqualTo(direct.sequences());
					count++;
				}
			}
		}
		softly.assertAll();
		assertThat(count).isGreaterThan(80);
	}

	private static DatabaseConnector connector(TestDatabase database) {
		return DatabaseConnector.of(database.url(), database.user(), database.password());
	}

	private static SchemaModel read(Connection connection, List<String> ddl) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (ddl.toString().contains("app.") && !hasSchema(ddl)) {
				statement.execute("create schema app");
			}
			for (String sql : ddl) {
				statement.execute(sql);
			}
			return CatalogReader.read(connection, SCOPE);
		}
		finally {
			connection.rollback();
		}
	}

	private static boolean hasSchema(List<String> ddl) {
		return ddl.toString().toLowerCase(Locale.ROOT).contains("schema");
	}

	// the order of columns is no difference
	private static List<Table> application(SchemaModel model) {
		return model.tables()
			.stream()
			.filter((table) -> table.origin().isApplication())
			.map((table) -> new Table(table.name(),
					table.columns().stream().sorted(Comparator.comparing((column) -> column.name().text())).toList(),
					table.constraints(), table.indexes(), table.triggers(), table.rowSecurity(), table.settings(),
					table.comment(), table.origin()))
			.toList();
	}

	private static SchemaModel withoutTables(SchemaModel model) {
		return new SchemaModel(List.of(), List.of(), model.enums(), model.domains(), model.composites(),
				model.sequences(), List.of(), model.views(), List.of());
	}

	private static List<String> ddl(JsonNode pair) {
		List<String> ddl = new ArrayList<>();
		pair.get("model_sql").forEach((sql) -> ddl.add(sql.asString()));
		return ddl;
	}

	private static List<JsonNode> pairs() {
		try (InputStream stream = RecordedPairTests.class.getResourceAsStream("/vectors/autogen-dev.json.gz")) {
			if (stream == null) {
				throw new IllegalStateException("autogen-dev.json.gz is missing");
			}
			Stream.Builder<JsonNode> pairs = Stream.builder();
			JsonMapper.shared().readTree(new GZIPInputStream(stream)).forEach(pairs);
			// without the model that Alembic refuses to write
			return pairs.build().filter((pair) -> pair.has("model_sql")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
