package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.TestJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at the classes that a JVM of its own loads to find out that nothing is pending.
 */
@PostgresTest
class LoadedClassesTests {

	private final TestDatabase database;

	private Path directory;

	private String classPath;

	LoadedClassesTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void writeRevisions(@TempDir Path directory) throws IOException {
		this.directory = directory;
		Path jar = new RevisionJar(directory.resolve("revisions.jar"), "db/settled")
			.add("001.sql", RevisionJar.revision("r1", ""))
			.add("002.sql", RevisionJar.revision("r2", "r1"))
			.write();
		this.classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + jar;
	}

	@Test
	void nothingPendingTakesFewClasses() throws IOException, InterruptedException {
		assertThat(classesLoadedBy("2 steps")).contains("org.apache.commons.logging.LogFactory");
		List<String> loaded = classesLoadedBy("0 steps");
		assertThat(own(loaded)).hasSizeBetween(20, 60)
			.noneMatch((name) -> name.startsWith("io.sqlbot.migrate.operation."))
			.noneMatch((name) -> name.startsWith("io.sqlbot.migrate.catalog."));
		assertThat(loaded).filteredOn((name) -> name.startsWith("org.springframework.")).hasSizeLessThanOrEqualTo(5);
		assertThat(loaded).doesNotContain("org.apache.commons.logging.LogFactory");
	}

	@Test
	void stringsAreJoinedWithoutGeneratedCode() throws IOException, InterruptedException {
		for (String name : own(classesLoadedBy("2 steps"))) {
			assertThat(contentOf(name)).as(name).doesNotContain("makeConcatWithConstants");
		}
	}

	private List<String> classesLoadedBy(String result) throws IOException, InterruptedException {
		Path classes = this.directory.resolve("classes.txt");
		String text = TestJvm.run(SettledStartProgram.class, this.classPath,
				List.of("-Xlog:class+load:file=" + classes), "classpath:db/settled", this.database.url(),
				this.database.user(), this.database.password());
		assertThat(text).contains(result);
		// such as [0.052s][info][class,load] java.lang.Object source: shared objects file
		return Files.readAllLines(classes)
			.stream()
			.filter((line) -> line.contains(" source: "))
			.map((line) -> line.substring(line.lastIndexOf("] ") + 2, line.indexOf(" source: ")))
			.toList();
	}

	// those that are in files
	private static List<String> own(List<String> classes) {
		return classes.stream()
			.filter((name) -> name.startsWith("io.sqlbot.migrate.") && !name.contains("$$"))
			.filter((name) -> !name.equals(SettledStartProgram.class.getName()))
			.toList();
	}

	private static String contentOf(String name) throws IOException {
		String file = "/" + name.replace('.', '/') + ".class";
		try (InputStream stream = Objects.requireNonNull(LoadedClassesTests.class.getResourceAsStream(file))) {
			return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

}
