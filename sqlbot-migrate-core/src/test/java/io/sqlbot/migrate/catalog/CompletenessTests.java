package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two databases that differ in one property read differently. Each line of
 * {@code properties/changes.sql} changes one of what {@code properties/base.sql} made; a
 * line that follows a number runs on that major version of PostgreSQL and later ones.
 */
@PostgresTest
class CompletenessTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public").and("app", "extra");

	@TemplateSetup
	static void createBase(TestDatabase template) {
		Scripts.run(template, CatalogQuery.read("properties/base.sql"));
	}

	@Test
	void everyChangeIsSeenAndNoTwoLookAlike(TestDatabase database) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		Map<SchemaModel, String> seen = new HashMap<>();
		try (Connection connection = database.asAdministrator().dataSource().getConnection()) {
			connection.setAutoCommit(false);
			seen.put(read(connection), "no change");
			for (String change : changes(connection.getMetaData().getDatabaseMajorVersion())) {
				softly.assertThatCode(() -> execute(connection, change)).as(change).doesNotThrowAnyException();
				String other = seen.put(read(connection), change);
				softly.assertThat(other).as("looks like the result of: " + change).isNull();
			}
		}
		softly.assertAll();
		assertThat(seen).hasSizeGreaterThan(150);
	}

	@Test
	void anUnchangedDatabaseReadsTheSameAgain(TestDatabase database) {
		SchemaModel model = CatalogReader.read(database.dataSource(), SCOPE);
		assertThat(CatalogReader.read(database.dataSource(), SCOPE)).isEqualTo(model)
			.hasSameHashCodeAs(model)
			.isNotEqualTo(SchemaModel.EMPTY);
	}

	private static SchemaModel read(Connection connection) throws SQLException {
		SchemaModel model = CatalogReader.read(connection, SCOPE);
		connection.rollback();
		return model;
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			connection.rollback();
			throw ex;
		}
	}

	private static List<String> changes(int major) {
		List<String> changes = new ArrayList<>();
		int since = 0;
		for (String line : CatalogQuery.read("properties/changes.sql").lines().toList()) {
			if (line.startsWith("-- ")) {
				since = Integer.parseInt(line.substring(3));
			}
			else {
				if (since <= major) {
					changes.add(line);
				}
				since = 0;
			}
		}
		return changes;
	}

}
