package io.sqlbot.migrate.operation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.testing.DocumentationPage;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresVector;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code docs/operations.md} are compiled, and run one after another.
 */
@PostgresTest
class OperationsPageTests {

	private static final Pattern CLASS = Pattern.compile("class (\\w+) implements");

	private static final List<String> FACTORIES = List.of("Check", "Column", "ColumnType", "Exclude", "ForeignKey",
			"Json", "Literal", "ObjectReference", "PartitionBound", "ReferentialAction", "Unique");

	@Test
	void examplesRun(TestDatabase database, @TempDir Path directory) throws IOException, SQLException {
		List<String> examples = DocumentationPage.read("operations.md").examples("java");
		assertThat(examples).hasSizeGreaterThan(15);
		run(examples, database, directory);
	}

	@Test
	@RequiresVector
	void examplesWithVectorsRun(TestDatabase database, @TempDir Path directory) throws IOException, SQLException {
		List<String> examples = DocumentationPage.read("operations.md").examples("java pgvector");
		assertThat(examples).isNotEmpty();
		run(examples, database, directory);
	}

	private static void run(List<String> examples, TestDatabase database, Path directory)
			throws IOException, SQLException {
		Class<?> page = DocumentationPage.compile(source(examples), directory);
		try (Connection connection = database.asAdministrator().dataSource().getConnection()) {
			for (int i = 0; i < examples.size(); i++) {
				int number = i;
				List<Operation> operations = Recording.of((op) -> call(page, number, op));
				Recording.run(operations, connection);
			}
		}
	}

	// an example is a revision, which is applied and taken back, or a list of calls
	private static String source(List<String> examples) {
		StringBuilder source = new StringBuilder("import io.sqlbot.migrate.*;\nimport io.sqlbot.migrate.operation.*;\n"
				+ "import io.sqlbot.migrate.schema.*;\nimport java.util.*;\n");
		FACTORIES.forEach(
				(factory) -> source.append("import static io.sqlbot.migrate.schema.").append(factory).append(".*;\n"));
		source.append("public class Page {\n");
		for (int i = 0; i < examples.size(); i++) {
			String example = examples.get(i);
			String method = "public static void example" + i + "(Operations op) {\n";
			Matcher name = CLASS.matcher(example);
			if (name.find()) {
				source.append(example)
					.append(method)
					.append("new %1$s().upgrade(op);\nnew %1$s().downgrade(op);\n}\n".formatted(name.group(1)));
			}
			else {
				source.append(method).append(example).append("}\n");
			}
		}
		return source.append("}\n").toString();
	}

	private static void call(Class<?> page, int number, Operations op) {
		try {
			Method example = page.getMethod("example" + number, Operations.class);
			example.invoke(null, op);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException("Example " + number + ": " + ex.getCause(), ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
