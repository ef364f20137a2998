package io.sqlbot.migrate.diff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.diff.rename.RenameAnswer;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresVector;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pairs of database and model that were recorded with Alembic, or those of the file
 * that {@code -Dvectors.autogen} names: the upgrade makes the database as the model wants
 * it, the downgrade brings it back, and what differs is the same again then.
 */
@PostgresTest
@RequiresVector
class AutogenerateVectorTests {

	static final String OWN = "bookkeeping";

	private static final ComparisonRequest FIRST_CANDIDATE = ComparisonRequest.DEFAULTS
		.withInquiry((question) -> RenameAnswer.renamed(question.candidates().get(0)));

	private static final Set<String> SCHEMAS = Set.of("public", "app", "other", OWN);

	@TemplateSetup
	static void createExtensions(TestDatabase template) {
		JdbcClient jdbc = template.asAdministrator().jdbc();
		jdbc.sql("drop extension vector").update();
		for (String extension : List.of("vector", "hstore", "btree_gist", "pg_trgm")) {
			// where it outlives the schema public
			jdbc.sql("create extension " + extension + " schema pg_catalog").update();
		}
	}

	@Test
	void everyPairConverges(TestDatabase test) throws Exception {
		SoftAssertions softly = new SoftAssertions();
		int same = 0;
		int different = 0;
		int failed = 0;
		List<JsonNode> pairs = pairs();
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			for (JsonNode pair : pairs) {
				String id = pair.get("id").asString();
				if (!pair.has("model_sql")) {
					continue;
				}
				try {
					if (verify(database, pair)) {
						different++;
					}
					else {
						same++;
					}
				}
				catch (SQLException | RuntimeException | AssertionError ex) {
					failed++;
					softly.fail(id + ": " + ex.getMessage(), ex);
				}
			}
		}
		System.out.printf("autogenerate: %d pairs: %d differ and converge both ways, %d do not differ, %d fail%n",
				same + different + failed, different, same, failed);
		softly.assertAll();
	}

	/**
	 * The same as a person does it: what is different is written as a revision, in the
	 * safe forms, the engine runs it, and takes it back. A rename is answered by the
	 * first candidate.
	 */
	@Test
	void everyPairConvergesAsAWrittenRevision(TestDatabase test, @TempDir Path directory) throws Exception {
		SoftAssertions softly = new SoftAssertions();
		List<RevisionBody> bodies = new ArrayList<>();
		int failed = 0;
		try (ComparedDatabase database = new ComparedDatabase(test)) {
			for (JsonNode pair : pairs()) {
				if (!pair.has("model_sql")) {
					continue;
				}
				String id = pair.get("id").asString();
				try {
					database.replaceBy(SCHEMAS, List.of("CREATE SCHEMA " + OWN, pair.get("database_sql").asString()));
					Path folder = Files.createDirectories(directory.resolve(id));
					bodies.add(new WrittenPair(test.asAdministrator().dataSource(), database.place(), folder,
							FIRST_CANDIDATE)
						.verify(texts(pair.get("model_sql")), scope(pair, texts(pair.get("model_sql"))),
								UnaryOperator.identity(), (direction) -> {
								}));
				}
				catch (SQLException | RuntimeException | AssertionError ex) {
					failed++;
					softly.fail(id + ": " + ex.getMessage(), ex);
				}
			}
		}
		System.out.printf("autogenerate, as revisions: %d pairs converge both ways, %d fail%n", bodies.size(), failed);
		softly.assertAll();
		// in Java they make the same operations as WrittenJavaTests tells; here they
		// compile
		assertThat(CompiledRevisions.of(directory, bodies).load()).hasSize(bodies.size());
	}

	private static boolean verify(ComparedDatabase database, JsonNode pair) throws SQLException {
		List<String> model = texts(pair.get("model_sql"));
		CatalogScope scope = scope(pair, model);
		ComparisonSettings settings = ComparisonSettings.DEFAULTS.withServerMajor(database.major());
		database.replaceBy(SCHEMAS, List.of(pair.get("database_sql").asString()));
		SchemaModel before = database.read(scope);
		SchemaModel wanted = database.build(model, scope);
		SchemaChange change = SchemaComparison.compare(before, wanted, settings);
		boolean hasUnknown = !change.unknown().isEmpty() || pair.get("id").asString().startsWith("partition");
		if (!hasUnknown && (!pair.toString().contains("app.") || !scope.otherSchemas().isEmpty())) {
			assertThat(!change.isEmpty()).as("a difference is seen: " + change.differences())
				.isEqualTo(pair.get("really_differs").asBoolean());
		}
		assertThat(change.upgrade().isEmpty()).as("differences and operations: " + change.differences())
			.isEqualTo(change.isEmpty());
		database.run(change.upgrade());
		SchemaModel after = database.read(scope);
		SchemaChange rest = SchemaComparison.compare(after, wanted, settings);
		assertThat(rest.differences()).as(ComparedDatabase.sql(change.upgrade())).isEmpty();
		Set<QualifiedName> unknown = change.unknown()
			.stream()
			.map(ObjectReference::name)
			.collect(Collectors.toCollection(HashSet::new));
		unknown.add(QualifiedName.of("alembic_version"));
		if (!hasUnknown) {
			assertThat(ComparedDatabase.things(after, unknown)).as(ComparedDatabase.sql(change.upgrade()))
				.containsExactlyInAnyOrderElementsOf(ComparedDatabase.things(wanted, unknown));
		}
		database.run(change.downgrade());
		SchemaModel back = database.read(scope);
		assertThat(ComparedDatabase.things(back, Set.of())).as(ComparedDatabase.sql(change.downgrade()))
			.containsExactlyInAnyOrderElementsOf(ComparedDatabase.things(before, Set.of()));
		assertThat(SchemaComparison.compare(back, wanted, settings).differences()).isEqualTo(change.differences());
		return !change.isEmpty();
	}

	// other schemas take part where the model names them, or all are to be looked at
	private static CatalogScope scope(JsonNode pair, List<String> model) {
		CatalogScope scope = CatalogScope.of("public").withOwnTables(QualifiedName.of("alembic_version"));
		boolean others = pair.toString().contains("app.")
				&& (model.toString().contains("app.") || pair.path("options").path("include_schemas").asBoolean());
		return others ? scope.and("app") : scope;
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((text) -> texts.add(text.asString()));
		return texts;
	}

	private static List<JsonNode> pairs() throws IOException {
		String path = System.getProperty("vectors.autogen");
		try (InputStream resource = (path != null) ? Files.newInputStream(Path.of(path))
				: AutogenerateVectorTests.class.getResourceAsStream("/vectors/autogen-dev.json.gz")) {
			byte[] bytes = resource.readAllBytes();
			boolean isZipped = bytes[0] == 0x1f;
			List<JsonNode> pairs = new ArrayList<>();
			try (InputStream text = isZipped ? new GZIPInputStream(new ByteArrayInputStream(bytes))
					: new ByteArrayInputStream(bytes)) {
				JsonMapper.shared().readTree(text).forEach(pairs::add);
			}
			return pairs;
		}
	}

}
