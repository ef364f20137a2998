package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.spring.javaformat.formatter.Formatter;
import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.WriterSettings;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.script.RevisionWriter;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenRevisionTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);

	private final Path root;

	WrittenRevisionTests(@TempDir Path root) throws IOException {
		this.root = root;
		Files.createDirectories(root.resolve("src/main/java"));
		Files.createDirectories(root.resolve("src/main/resources"));
	}

	@Test
	void javaReadsAsIfAPersonHadWrittenIt() throws IOException {
		verify(RevisionFormat.JAVA, "example.java.txt");
	}

	@Test
	void sqlReadsAsIfAPersonHadWrittenIt() throws IOException {
		verify(RevisionFormat.SQL, "example.sql");
	}

	@Test
	void formatterOfThisProjectOnlyPutsShortColumnsOnOneLine() throws BadLocationException, IOException {
		String text = text(RevisionFormat.JAVA, ExampleBody.create());
		Document document = new Document(text);
		new Formatter().format(text).apply(document);
		assertThat(withColumnsOnOneLine(document.get())).isEqualTo(withColumnsOnOneLine(text));
	}

	private static String withColumnsOnOneLine(String text) {
		return text.replace("),\n\t\t\t\tcolumn(", "), column(");
	}

	private void verify(RevisionFormat format, String expected) throws IOException {
		String text = text(format, ExampleBody.create());
		if (Boolean.getBoolean("expected.write")) {
			// after a deliberate change: -Dexpected.write=true, then read the difference
			Path module = Path.of(System.getProperty("basedir", "."));
			Files.writeString(module.resolve("src/test/resources/io/sqlbot/migrate/diff").resolve(expected), text);
		}
		assertThat(text).isEqualTo(resource(expected));
	}

	private String text(RevisionFormat format, RevisionBody body) throws IOException {
		List<String> locations = List.of("classpath:db/written");
		ScriptDirectory none = ScriptDirectory.load(locations, Map.of(), getClass().getClassLoader(),
				BeanUtils::instantiateClass);
		Path file = new RevisionWriter(none, locations,
				WriterSettings.defaults().withSourceDirectory(this.root).withClock(CLOCK))
			.write(NewRevision.of("add avatars")
				.withHeads("base")
				.withId("3f2a91c07b5d")
				.withFormat(format)
				.withBody((wanted) -> RevisionSource.of(body, wanted)))
			.file();
		String text = Files.readString(file);
		Files.delete(file);
		return text;
	}

	private static String resource(String name) throws IOException {
		try (InputStream stream = WrittenRevisionTests.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
