package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.springframework.util.FileSystemUtils;

/**
 * The workload as classes, written and compiled here.
 */
final class JavaWorkload {

	private JavaWorkload() {
	}

	/**
	 * Compile the revisions.
	 * @param folder the package, as a folder
	 * @param revisions how many
	 * @return the class files by their names within the folder
	 * @throws IOException if a file can't be read or written
	 */
	static Map<String, byte[]> compile(String folder, int revisions) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		Path output = Files.createTempDirectory("migrate-bench-classes");
		List<JavaFileObject> sources = IntStream.rangeClosed(1, revisions).mapToObj((i) -> source(folder, i)).toList();
		List<String> options = List.of("-d", output.toString(), "-proc:none", "-nowarn", "-classpath",
				System.getProperty("java.class.path"));
		if (!compiler.getTask(null, null, null, options, null, sources).call()) {
			throw new IllegalStateException("The workload does not compile");
		}
		Map<String, byte[]> classes = new LinkedHashMap<>();
		for (int i = 1; i <= revisions; i++) {
			Path file = output.resolve(folder).resolve(name(i) + ".class");
			classes.put(name(i) + ".class", Files.readAllBytes(file));
		}
		FileSystemUtils.deleteRecursively(output);
		return classes;
	}

	private static JavaFileObject source(String folder, int number) {
		String revises = (number > 1) ? ", revises = \"" + Workload.id(number - 1) + "\"" : "";
		String text = """
				package %s;

				import io.sqlbot.migrate.Migration;
				import io.sqlbot.migrate.Operations;
				import io.sqlbot.migrate.Revision;

				@Revision(id = "%s"%s, message = "step %d", created = "2026-01-01T00:00:00Z")
				class %s implements Migration {

					@Override
					public void upgrade(Operations op) {
				%s	}

					@Override
					public void downgrade(Operations op) {
				%s	}

				}
				""".formatted(folder.replace('/', '.'), Workload.id(number), revises, number, name(number),
				calls(Workload.up(number)), calls(Workload.down(number)));
		return new SimpleJavaFileObject(URI.create("string:///" + folder + "/" + name(number) + ".java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return text;
			}

		};
	}

	private static String calls(List<String> statements) {
		StringBuilder calls = new StringBuilder();
		statements.forEach((sql) -> calls.append("\t\top.execute(\"").append(sql).append("\");\n"));
		return calls.toString();
	}

	private static String name(int number) {
		return String.format("V%05d_Step", number);
	}

}
