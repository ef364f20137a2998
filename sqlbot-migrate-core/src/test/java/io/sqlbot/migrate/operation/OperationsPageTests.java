package io.sqlbot.migrate.operation;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.sqlbot.migrate.Operations;
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

	private static final Pattern EXAMPLE = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern VECTOR_EXAMPLE = Pattern.compile("^```java pgvector\\n(.*?)^```$",
			Pattern.MULTILINE | Pattern.DOTALL);

	private static final Pattern CLASS = Pattern.compile("class (\\w+) implements");

	private static final List<String> FACTORIES = List.of("Check", "Column", "ColumnType", "Exclude", "ForeignKey",
			"Json", "Literal", "ObjectReference", "PartitionBound", "ReferentialAction", "Unique");

	@Test
	void examplesRun(TestDatabase database, @TempDir Path directory) throws IOException, SQLException {
		List<String> examples = examples(EXAMPLE);
		assertThat(examples).hasSizeGreaterThan(15);
		run(examples, database, directory);
	}

	@Test
	@RequiresVector
	void examplesWithVectorsRun(TestDatabase database, @TempDir Path directory) throws IOException, SQLException {
		List<String> examples = examples(VECTOR_EXAMPLE);
		assertThat(examples).isNotEmpty();
		run(examples, database, directory);
	}

	private static void run(List<String> examples, TestDatabase database, Path directory)
			throws IOException, SQLException {
		Class<?> page = compile(source(examples), directory);
		try (Connection connection = database.asAdministrator().dataSource().getConnection()) {
			for (int i = 0; i < examples.size(); i++) {
				int number = i;
				List<Operation> operations = Recording.of((op) -> call(page, number, op));
				Recording.run(operations, connection);
			}
		}
	}

	private static List<String> examples(Pattern pattern) throws IOException {
		Path page = Path.of(System.getProperty("basedir", ".")).resolve("../docs/operations.md");
		List<String> examples = new ArrayList<>();
		Matcher matcher = pattern.matcher(Files.readString(page));
		while (matcher.find()) {
			examples.add(matcher.group(1));
		}
		return examples;
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

	private static Class<?> compile(String source, Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("Page.java"), source);
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			boolean compiled = compiler
				.getTask(messages, files, null,
						List.of("-proc:none", "-d", directory.toString(), "-cp", System.getProperty("java.class.path")),
						null, files.getJavaFileObjects(file))
				.call();
			assertThat(compiled).as(messages.toString()).isTrue();
		}
		try (URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() },
				OperationsPageTests.class.getClassLoader())) {
			Class<?> page = loader.loadClass("Page");
			// before the loader is closed
			Stream.of(page.getDeclaredClasses()).forEach(Class::getDeclaredMethods);
			return page;
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
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
