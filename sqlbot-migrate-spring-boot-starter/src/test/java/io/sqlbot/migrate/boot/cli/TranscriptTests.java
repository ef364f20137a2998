package io.sqlbot.migrate.boot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands answer what the transcripts in {@code src/test/resources/cli} say. With
 * {@code -Dtranscripts.write=true} the transcripts are written anew instead.
 */
@PostgresTest
class TranscriptTests {

	private final TestDatabase database;

	TranscriptTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@MethodSource
	void commandsAnswerAsRecorded(String scenario, @TempDir Path temporary) throws IOException {
		Path file = directory().resolve(scenario).resolve("transcript.txt");
		String recorded = Files.readString(file);
		String replayed = replay(scenario, recorded, temporary);
		if (Boolean.getBoolean("transcripts.write")) {
			Files.writeString(file, replayed);
			Files.writeString(Path.of(file.toString().replace("target/test-classes", "src/test/resources")), replayed);
		}
		else {
			assertThat(replayed).isEqualTo(recorded);
		}
	}

	private String replay(String scenario, String recorded, Path temporary) throws IOException {
		Files.createDirectories(temporary.resolve("app/src/main"));
		Files.createFile(temporary.resolve("file"));
		copySources(scenario, temporary.resolve("app/src/main/resources"));
		List<String> properties = List.of("--spring.application.version=1.0",
				"--migrate.source-directory=" + temporary.resolve("app"),
				"--migrate.locations=classpath:cli/" + scenario + "/revisions");
		try (RefusingServer refusing = new RefusingServer()) {
			return new Transcript(user(scenario), properties, temporary, refusing).replay(recorded);
		}
	}

	// one that may create databases, where revisions are replayed
	private TestDatabase user(String scenario) {
		return scenario.equals("against") ? this.database.asAdministrator() : this.database;
	}

	// where the revisions are in the source tree of an application
	private static void copySources(String scenario, Path resources) throws IOException {
		Path revisions = directory().resolve(scenario).resolve("revisions");
		try (Stream<Path> files = Files.list(revisions)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".sql")).toList()) {
				Path copy = resources.resolve("cli").resolve(scenario).resolve("revisions").resolve(file.getFileName());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	static Stream<String> commandsAnswerAsRecorded() throws IOException {
		try (Stream<Path> scenarios = Files.list(directory())) {
			return scenarios.filter(Files::isDirectory)
				.map((scenario) -> scenario.getFileName().toString())
				.sorted()
				.toList()
				.stream();
		}
	}

	private static Path directory() throws IOException {
		return new ClassPathResource("cli").getFile().toPath();
	}

}
