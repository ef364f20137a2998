package io.sqlbot.migrate.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class OperationTests {

	private static final Log logger = LogFactory.getLog(OperationTests.class);

	// their inverse does nothing, or something that the catalog does not show
	private static final Set<String> NOT_RESTORED = Set.of("validate constraint", "validate domain check");

	@Test
	void everyOperationIsWrittenAsExpected() {
		StringBuilder written = new StringBuilder();
		cases().forEach((example) -> {
			written.append("-- ").append(example.name()).append('\n');
			Recording.sql(Recording.of(example.call())).forEach((sql) -> written.append(sql).append(";\n"));
			written.append('\n');
		});
		if (Boolean.getBoolean("expected.write")) {
			writeExpected(written.toString());
		}
		assertThat(written.toString()).isEqualTo(resource("expected.sql"));
	}

	@Test
	void everyKindOfOperationHasACase() {
		Set<Class<?>> kinds = new HashSet<>();
		cases().forEach((example) -> Recording.of(example.call()).forEach((operation) -> {
			kinds.add(operation.getClass());
			operation.inverse().operations().forEach((inverse) -> kinds.add(inverse.getClass()));
		}));
		kinds.add(ExecuteSql.class);
		kinds.add(CopyData.class);
		assertThat(kinds).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
	}

	@Test
	void everyOperationRunsAndItsInverseRestoresTheCatalog(TestDatabase database) throws SQLException {
		SoftAssertions softly = new SoftAssertions();
		try (Connection connection = database.asAdministrator().dataSource().getConnection()) {
			Recording.execute(List.of(resource("cases.sql")), connection);
			int major = connection.getMetaData().getDatabaseMajorVersion();
			for (OperationCase example : cases().toList()) {
				if (major < example.since()) {
					logger.warn("Not run on PostgreSQL " + major + ", which does not know it: " + example);
				}
				else {
					softly.assertThatCode(() -> verify(example, connection, softly))
						.as(example.name())
						.doesNotThrowAnyException();
				}
			}
		}
		softly.assertAll();
	}

	private static void verify(OperationCase example, Connection connection, SoftAssertions softly)
			throws SQLException {
		List<Operation> operations = Recording.of(example.call());
		boolean transactional = operations.stream().allMatch(Operation::isTransactional);
		List<String> before = CatalogSnapshot.of(connection);
		connection.setAutoCommit(!transactional);
		try {
			Recording.run(operations, connection);
			if (operations.stream().allMatch((operation) -> operation.inverse().exists())
					&& !NOT_RESTORED.contains(example.name())) {
				List<Operation> inverse = new ArrayList<>();
				for (int i = operations.size() - 1; i >= 0; i--) {
					inverse.addAll(operations.get(i).inverse().operations());
				}
				Recording.run(inverse, connection);
				softly.assertThat(CatalogSnapshot.of(connection)).as(example.name()).containsExactlyElementsOf(before);
			}
		}
		finally {
			if (transactional) {
				connection.rollback();
			}
			connection.setAutoCommit(true);
		}
	}

	// after a deliberate change: -Dexpected.write=true, then read the difference
	private static void writeExpected(String text) {
		Path module = Path.of(System.getProperty("basedir", "."));
		try {
			Files.writeString(module.resolve("src/test/resources/io/sqlbot/migrate/operation/expected.sql"), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<OperationCase> cases() {
		return Stream
			.of(TableCases.tables(), TableCases.columns(), TableCases.constraints(), ObjectCases.types(),
					ObjectCases.sequences(), ObjectCases.views(), ObjectCases.routines(), ObjectCases.schemas(),
					ObjectCases.data(), TableCases.indexes())
			.flatMap(List::stream);
	}

	static String resource(String name) {
		try (InputStream stream = OperationTests.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException(name + " is missing");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
