package io.sqlbot.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.engine.MigrationEngineBuilder;
import io.sqlbot.migrate.error.MissingLocationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SkippedFilesTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger(RevisionFinder.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.log);
	}

	@Test
	void filesWithoutHeaderAreNamedInOneWarning(@TempDir Path first, @TempDir Path second) throws IOException {
		Files.writeString(first.resolve("001_a.sql"), "-- revision: a1\n\n-- upgrade\nselect 1;");
		Files.writeString(first.resolve("V2__flyway.sql"), "create table x (id int);");
		Files.writeString(second.resolve("dump.sql"), "-- Name: a; Type: TABLE\n-- Name: b; Type: TABLE\nselect 1;");
		Files.writeString(second.resolve("002_b.sql"), "-- revision: b2\n-- revises: a1\n\n-- upgrade\nselect 1;");
		ScriptDirectory directory = load("file:" + first, "file:" + second);
		assertThat(directory.scripts()).extracting((script) -> script.header().id()).containsExactly("a1", "b2");
		assertThat(messages()).singleElement()
			.asString()
			.contains("V2__flyway.sql", "dump.sql", "-- revision:")
			.doesNotContain("001_a.sql");
	}

	@Test
	void emptyLocationIsNamedInAWarning(@TempDir Path empty) {
		load("file:" + empty);
		assertThat(messages()).singleElement().asString().contains("migrate.locations", empty.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "classpath:db/revisions", "classpath:/db/revisions/", "classpath:db/revisions/shop" })
	void defaultLocationMayBeMissing(String location) {
		load(location).requireLocations();
		assertThat(messages()).singleElement().asString().contains("No revisions found in classpath:");
	}

	@Test
	void configuredLocationMayNotBeMissing(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("001_a.sql"), "-- revision: a1\n\n-- upgrade\nselect 1;");
		ScriptDirectory directory = load("file:" + folder, "classpath:no/such/folder");
		assertThatExceptionOfType(MissingLocationException.class).isThrownBy(directory::requireLocations)
			.withMessageContaining("'classpath:no/such/folder'")
			.withMessageContaining("the class path has no folder 'no/such/folder'")
			.withMessageContaining("Searched besides: file:" + folder + " (1 revision)")
			.withMessageContaining("'migrate init --location classpath:no/such/folder'");
	}

	@Test
	void missingDirectoryIsNamedWithItsWholePath() {
		assertThatExceptionOfType(MissingLocationException.class)
			.isThrownBy(load("file:no/such/directory")::requireLocations)
			.withMessageContaining("'" + Path.of("no/such/directory").toAbsolutePath() + "'");
	}

	@Test
	void missingLocationDoesNotKeepFromWritingIntoIt() {
		MigrationEngineBuilder builder = MigrationEngine.builder(new PGSimpleDataSource())
			.settings(MigrationSettings.defaults().withLocations("file:no/such/directory"));
		assertThatExceptionOfType(MissingLocationException.class).isThrownBy(builder::build);
		assertThat(builder.allowMissingLocations().build().heads()).isEmpty();
	}

	private List<String> messages() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private static ScriptDirectory load(String... locations) {
		return ScriptDirectory.load(List.of(locations), Map.of(), SkippedFilesTests.class.getClassLoader(),
				BeanUtils::instantiateClass);
	}

}
