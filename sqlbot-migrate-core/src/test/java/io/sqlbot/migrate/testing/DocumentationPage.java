package io.sqlbot.migrate.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of the guide, whose examples tests compile and run.
 *
 * @param text the page
 */
public record DocumentationPage(String text) {

	/**
	 * Read a page.
	 * @param name the name of its file
	 * @return the page
	 * @throws IOException if it can't be read
	 */
	public static DocumentationPage read(String name) throws IOException {
		return new DocumentationPage(
				Files.readString(Path.of(System.getProperty("basedir", ".")).resolve("../docs").resolve(name)));
	}

	/**
	 * The examples of a kind.
	 * @param kind what stands behind their opening quotes, such as {@code java}
	 * @return the examples in order
	 */
	public List<String> examples(String kind) {
		return Pattern.compile("^```" + kind + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
			.matcher(this.text)
			.results()
			.map((example) -> example.group(1))
			.toList();
	}

	/**
	 * Compile examples that the caller made a class of.
	 * @param source the source of a public class {@code Page}
	 * @param directory where to put the class files
	 * @return the class
	 * @throws IOException if a file can't be written or read
	 */
	public static Class<?> compile(String source, Path directory) throws IOException {
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
				DocumentationPage.class.getClassLoader())) {
			Class<?> page = loader.loadClass("Page");
			// before the loader is closed
			Stream.of(page.getDeclaredClasses()).forEach(Class::getDeclaredMethods);
			return page;
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
