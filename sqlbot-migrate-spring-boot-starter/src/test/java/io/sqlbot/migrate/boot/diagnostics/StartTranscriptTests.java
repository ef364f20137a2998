package io.sqlbot.migrate.boot.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresPgBouncer;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Starts tell what the transcripts in {@code src/test/resources/starts} say, in each of
 * the phases that a transcript names. With {@code -Dtranscripts.write=true} the
 * transcripts are written anew instead.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class StartTranscriptTests {

	private static final String POOLER = "pooler-";

	private final TestDatabase database;

	StartTranscriptTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest(name = "{0} in {1}")
	@MethodSource
	void startTells(String scenario, String phase, @TempDir Path directory, CapturedOutput output) throws Exception {
		replay(scenario, phase, directory, output);
	}

	static Stream<Arguments> startTells() throws IOException {
		return scenarios((name) -> !name.startsWith(POOLER));
	}

	@ParameterizedTest(name = "{0} in {1}")
	@MethodSource
	@RequiresPgBouncer
	void startBehindAPoolerTells(String scenario, String phase, @TempDir Path directory, CapturedOutput output)
			throws Exception {
		replay(scenario, phase, directory, output);
	}

	static Stream<Arguments> startBehindAPoolerTells() throws IOException {
		return scenarios((name) -> name.startsWith(POOLER));
	}

	private void replay(String scenario, String phase, Path directory, CapturedOutput output) throws Exception {
		Path file = folder().resolve(scenario + ".txt");
		String recorded = Files.readString(file);
		String replayed;
		try (StartTranscript transcript = new StartTranscript(this.database, directory, phase, output)) {
			replayed = transcript.replay(recorded);
		}
		if (Boolean.getBoolean("transcripts.write")) {
			Files.writeString(file, replayed);
			Files.writeString(Path.of(file.toString().replace("target/test-classes", "src/test/resources")), replayed);
		}
		else {
			assertThat(replayed).isEqualTo(recorded);
		}
	}

	private static Stream<Arguments> scenarios(Predicate<String> wanted) throws IOException {
		List<Arguments> scenarios = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder())) {
			for (Path file : files.sorted().toList()) {
				String name = file.getFileName().toString().replace(".txt", "");
				List<String> phases = StartTranscript.phases(Files.readString(file));
				assertThat(phases).as(name).isNotEmpty();
				if (wanted.test(name)) {
					phases.forEach((phase) -> scenarios.add(Arguments.of(name, phase)));
				}
			}
		}
		return scenarios.stream();
	}

	private static Path folder() throws IOException {
		return new ClassPathResource("starts").getFile().toPath();
	}

	@Configuration(proxyBeanMethods = false)
	static class RevisionThatNeedsARepository {

		@Bean
		Chats chats(JdbcTemplate jdbcTemplate) {
			return new Chats(jdbcTemplate);
		}

		@Bean
		Seed seed(Chats chats) {
			return new Seed(chats);
		}

	}

	record Chats(JdbcTemplate jdbcTemplate) {
	}

	@Revision(id = "c1c1c1c1c1c1", revises = TestApplication.SECOND)
	record Seed(Chats chats) implements Migration {

		@Override
		public void upgrade(Operations op) {
			this.chats.jdbcTemplate().execute("select 1");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DataSourceOfAnotherDatabase {

		@Bean
		DataSource other() throws SQLException {
			DataSource dataSource = mock();
			Connection connection = mock();
			DatabaseMetaData metadata = mock();
			given(dataSource.getConnection()).willReturn(connection);
			given(connection.getMetaData()).willReturn(metadata);
			given(metadata.getDatabaseProductName()).willReturn("MySQL");
			return dataSource;
		}

	}

}
