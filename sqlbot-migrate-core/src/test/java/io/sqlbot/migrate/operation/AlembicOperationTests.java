package io.sqlbot.migrate.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.CatalogText;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each call that was recorded from Alembic leaves the same database as its counterpart
 * here, or is listed with the reason why not.
 */
@PostgresTest
class AlembicOperationTests {

	private static final Log logger = LogFactory.getLog(AlembicOperationTests.class);

	// so that updates and deletes have something to do
	private static final String ROW = "insert into account (id, name, qty) values (5, 'a', 3)";

	private static final List<String> TABLES_WITH_ROWS = List.of("account", "nopk", "org", "\"Order\"");

	private static final Set<String> NEEDS_VECTOR = Set.of("ct-types-vector", "ix-hnsw");

	private static final Map<String, String> DIFFERENT = Map.ofEntries(
			Map.entry("ct-pg-options", "Alembic refuses storage parameters of a table"),
			Map.entry("ct-type-text-collate-ops", "the server lacks the collation, with both"),
			Map.entry("ac-enum", "the enum does not exist, with both; op.createEnum creates it"),
			Map.entry("al-type-enum", "Alembic changes the type before it drops the default, which fails"),
			Map.entry("al-identity-add", "Alembic writes SET GENERATED for a column without identity, which fails"),
			Map.entry("al-computed-refused", "Alembic refuses it; PostgreSQL 17 has SET EXPRESSION"),
			Map.entry("al-using-without-type", "both refuse it"),
			Map.entry("al-nothing", "Alembic does nothing; here an empty change is refused"),
			Map.entry("ck-percent-colon", "Alembic turns ':y' inside of a string into NULL"),
			Map.entry("ck-noinherit-unknown", "Alembic refuses NO INHERIT"),
			Map.entry("ex-dollar-function", "Alembic turns ':fine' inside of a comment into NULL"),
			Map.entry("bi-jsonb", "Alembic has no literal for JSON offline"),
			Map.entry("ba-insert-after", "Alembic refuses a place for the column, which PostgreSQL does not have"),
			Map.entry("nc-ix-none", "the name that the convention gives is taken, with both"));

	@Test
	void everyRecordedCallHasItsCounterpart() {
		List<String> ids = new ArrayList<>();
		records().forEach((recorded) -> ids.add(recorded.get("id").asString()));
		assertThat(AlembicCalls.all().keySet()).containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void counterpartLeavesTheSameDatabase(TestDatabase database) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		TreeSet<String> different = new TreeSet<>();
		TreeMap<String, String> notRun = new TreeMap<>();
		int equal = 0;
		try (Connection connection = database.asAdministrator().dataSource().getConnection()) {
			boolean vector = createSchema(connection);
			Map<String, Consumer<Operations>> calls = AlembicCalls.all();
			for (JsonNode recorded : records()) {
				String id = recorded.get("id").asString();
				if (!vector && NEEDS_VECTOR.contains(id)) {
					notRun.put(id, "the server has no extension 'vector'");
					continue;
				}
				List<String> theirs = outcome(connection, id, () -> statements(recorded));
				List<String> ours = outcome(connection, id,
						() -> Recording.sql(Recording.of(calls.getOrDefault(id, (op) -> op.execute(" ")))));
				if (isFailure(theirs) || isFailure(ours) || !theirs.equals(ours)) {
					different.add(id);
					if (!DIFFERENT.containsKey(id)) {
						softly.assertThat(ours).as(id).containsExactlyElementsOf(theirs);
					}
				}
				else {
					equal++;
				}
			}
		}
		if (!notRun.isEmpty()) {
			logger.warn("Not run: " + notRun);
		}
		logger.info(equal + " calls leave the same database as Alembic's, " + different.size() + " do not");
		softly.assertThat(different).isEqualTo(new TreeSet<>(DIFFERENT.keySet()));
		softly.assertAll();
	}

	private static boolean createSchema(Connection connection) throws SQLException {
		String prelude = read("/vectors/ops-prelude.sql");
		boolean vector = !CatalogSnapshot
			.lines(connection, "select name from pg_available_extensions where name = 'vector'")
			.isEmpty();
		if (!vector) {
			prelude = prelude.replace("CREATE EXTENSION vector;", "").replace("emb vector(3), ", "");
		}
		Recording.execute(List.of(prelude), connection);
		connection.setAutoCommit(false);
		return vector;
	}

	// what the database is afterwards, or the failure; the transaction is rolled back
	private static List<String> outcome(Connection connection, String id, StatementSource statements)
			throws SQLException {
		try {
			List<String> inTransaction = statements.get()
				.stream()
				// what needs no transaction leaves the same catalog as its plain form
				.map((sql) -> sql.replace("INDEX CONCURRENTLY", "INDEX"))
				.toList();
			if (id.startsWith("ex-")) {
				Recording.execute(List.of(ROW), connection);
			}
			Recording.execute(inTransaction, connection);
			// but for the values of an identity, whose sequence no rollback brings back
			List<String> lines = new ArrayList<>(CatalogSnapshot.of(connection));
			for (String table : TABLES_WITH_ROWS) {
				if (!CatalogSnapshot.lines(connection, "select 1 where to_regclass('" + table + "') is not null")
					.isEmpty()) {
					lines.addAll(CatalogSnapshot.lines(connection,
							"select (to_jsonb(x) - 'ident')::text from " + table + " x order by 1"));
				}
			}
			lines.addAll(CatalogText.of(connection, CatalogScope.of("public").and("app", "Odd Schema")));
			return lines;
		}
		catch (SQLException | IllegalArgumentException ex) {
			return List.of("failure: " + ex.getMessage());
		}
		finally {
			connection.rollback();
		}
	}

	private static boolean isFailure(List<String> outcome) {
		return outcome.size() == 1 && outcome.get(0).startsWith("failure: ");
	}

	private static List<String> statements(JsonNode recorded) {
		if (recorded.has("error")) {
			throw new IllegalArgumentException(recorded.get("error").toString());
		}
		List<String> statements = new ArrayList<>();
		recorded.get("sql").forEach((sql) -> statements.add(sql.asString()));
		statements.removeAll(List.of("BEGIN;", "COMMIT;"));
		return statements;
	}

	private static List<JsonNode> records() {
		try (InputStream stream = AlembicOperationTests.class.getResourceAsStream("/vectors/ops-dev.json.gz")) {
			if (stream == null) {
				throw new IllegalStateException("ops-dev.json.gz is missing");
			}
			List<JsonNode> records = new ArrayList<>();
			JsonMapper.shared().readTree(new GZIPInputStream(stream)).forEach(records::add);
			return records;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String resource) {
		try (InputStream stream = AlembicOperationTests.class.getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException(resource + " is missing");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Statements, if there are any. */
	private interface StatementSource {

		List<String> get();

	}

}
