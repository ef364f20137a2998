package io.sqlbot.migrate.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.sqlbot.migrate.boot.event.MigrationCompletedEvent;
import io.sqlbot.migrate.boot.event.MigrationFailedEvent;
import io.sqlbot.migrate.boot.event.MigrationStartedEvent;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.MultipleHeadsException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.SecondDatabase;
import io.sqlbot.migrate.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.atIndex;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class LifecycleTests {

	private final TestDatabase database;

	LifecycleTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void lazyApplicationMigratesAllTheSame(CapturedOutput output) {
		TestApplication.on(this.database).run("--spring.main.lazy-initialization=true").close();
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
		assertThat(TestApplication.databaseLines(output)).hasSize(1);
	}

	@Test
	void restartOnAnotherClassLoaderFindsWhatWasAdded(@TempDir Path classes) throws IOException {
		write(classes, "001_one.sql", "aa01", null, "create table one (id int)");
		assertThat(startOn(classes)).isTrue();
		assertThat(TestApplication.versions(this.database)).containsExactly("aa01");
		write(classes, "002_two.sql", "bb02", "aa01", "create table two (id int)");
		assertThat(startOn(classes)).isTrue();
		assertThat(TestApplication.versions(this.database)).containsExactly("bb02");
	}

	@Test
	void childWithADataSourceOfItsOwnMigratesItsOwnDatabase() {
		try (SecondDatabase second = SecondDatabase.beside(this.database)) {
			SpringApplicationBuilder parent = TestApplication.on(this.database, Recorder.class);
			try (ConfigurableApplicationContext context = parent.run();
					ConfigurableApplicationContext child = startChild(context, second,
							"--migrate.locations=classpath:revisions/archive")) {
				assertThat(child.getBean(MigrationEngine.class)).isNotSameAs(context.getBean(MigrationEngine.class));
			}
			assertThat(second.jdbc().sql("select version_num from alembic_version").query(String.class).list())
				.containsExactly("7d20c4be15fa");
		}
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void lineOfEachContextSaysWhoseDatabaseItIsAbout(CapturedOutput output) {
		try (SecondDatabase second = SecondDatabase.beside(this.database);
				ConfigurableApplicationContext parent = TestApplication.on(this.database).run()) {
			startChild(parent, second, "--migrate.locations=classpath:revisions/archive").close();
		}
		assertThat(lines(output)).satisfiesExactly(
				(line) -> assertThat(line).startsWith("Database at head 2b7e4c913a52 (2 revisions applied"),
				(line) -> assertThat(line)
					.startsWith("Database of the context 'application-1' at head 7d20c4be15fa (1 revision applied"));
	}

	@Test
	void lineOfEachOfSeveralDatabasesOfAChildNamesBoth(CapturedOutput output) {
		try (SecondDatabase second = SecondDatabase.beside(this.database);
				ConfigurableApplicationContext parent = TestApplication.on(this.database).run()) {
			startChild(parent, second, "--migrate.databases.north.locations=classpath:revisions/archive",
					"--migrate.databases.north.version-table=north_version",
					"--migrate.databases.south.locations=classpath:revisions/chat",
					"--migrate.databases.south.auto-upgrade=false")
				.close();
		}
		assertThat(lines(output)).hasSize(3)
			.satisfies((line) -> assertThat(line)
				.startsWith("Database 'north' of the context 'application-1' at head 7d20c4be15fa"), atIndex(1))
			.satisfies(
					(line) -> assertThat(line)
						.startsWith("Database 'south' of the context 'application-1' at base, 2 revisions pending"),
					atIndex(2));
	}

	@Test
	void failureInAChildSaysWhoseDatabaseItIsAbout(CapturedOutput output) {
		try (SecondDatabase second = SecondDatabase.beside(this.database);
				ConfigurableApplicationContext parent = TestApplication.on(this.database).run()) {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> startChild(parent, second,
					"--migrate.target=nosuch", "--migrate.locations=classpath:revisions/archive"));
		}
		assertThat(output)
			.contains("Database of the context 'application-1': There is no revision or branch label 'nosuch'");
	}

	private static ConfigurableApplicationContext startChild(ConfigurableApplicationContext parent,
			SecondDatabase database, String... arguments) {
		Stream<String> common = Stream.of("--child.url=" + database.url(), "--spring.main.banner-mode=off");
		return new SpringApplicationBuilder(TestApplication.class, ChildDataSource.class).parent(parent)
			.web(WebApplicationType.NONE)
			.run(Stream.concat(common, Stream.of(arguments)).toArray(String[]::new));
	}

	private static List<String> lines(CapturedOutput output) {
		return TestApplication.databaseLines(output)
			.stream()
			.map((line) -> line.substring(line.indexOf(" : ") + 3))
			.toList();
	}

	@Test
	void childDoesNotRepeatTheDatabasesOfItsParent(CapturedOutput output) {
		String[] arguments = { "--migrate.databases.chat.locations=classpath:revisions/chat" };
		try (ConfigurableApplicationContext context = TestApplication.on(this.database).run(arguments);
				ConfigurableApplicationContext child = new SpringApplicationBuilder(TestApplication.class)
					.parent(context)
					.web(WebApplicationType.NONE)
					.run(arguments)) {
			assertThat(child.getBeansOfType(MigrationEngine.class)).isEmpty();
			assertThat(child.getBean("chatMigrationEngine")).isSameAs(context.getBean("chatMigrationEngine"));
		}
		assertThat(TestApplication.databaseLines(output)).hasSize(1);
	}

	@Test
	void applicationHearsOfARun() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Recorder.class).run()) {
			List<Object> events = context.getBean(Recorder.class).events;
			assertThat(events).hasSize(2);
			assertThat(events.get(0)).isInstanceOfSatisfying(MigrationStartedEvent.class, (started) -> {
				assertThat(started.engine()).isEqualTo("migrationEngine");
				assertThat(started.revisions()).hasSize(2);
			});
			assertThat(events.get(1)).isInstanceOfSatisfying(MigrationCompletedEvent.class,
					(completed) -> assertThat(completed.steps()).hasSize(2));
			context.getBean(MigrationEngine.class).upgrade("head");
			assertThat(events).hasSize(2);
		}
	}

	@Test
	void applicationHearsOfARunThatFailedInARevision() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Recorder.class)
			.run("--migrate.auto-upgrade=false",
					"--migrate.locations=classpath:revisions/chat,classpath:revisions/failing")) {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> context.getBean(MigrationEngine.class).upgrade("head"))
				.satisfies((failure) -> assertThat(context.getBean(Recorder.class).events).hasSize(2)
					.last()
					.isInstanceOfSatisfying(MigrationFailedEvent.class,
							(failed) -> assertThat(failed.failure()).isSameAs(failure)));
		}
	}

	@Test
	void applicationHearsOfARunThatFailedBeforeTheFirstRevision() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, Recorder.class)
			.run("--migrate.auto-upgrade=false",
					"--migrate.locations=classpath:revisions/chat,classpath:revisions/pin,classpath:revisions/heads")) {
			assertThatExceptionOfType(MultipleHeadsException.class)
				.isThrownBy(() -> context.getBean(MigrationEngine.class).upgrade("head"));
			assertThat(context.getBean(Recorder.class).events).singleElement().isInstanceOf(MigrationFailedEvent.class);
		}
	}

	// as the developer tools do: the context is closed and another one made, of classes
	// that were loaded anew
	private boolean startOn(Path classes) throws IOException {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader());
				ConfigurableApplicationContext context = TestApplication.on(this.database)
					.resourceLoader(new DefaultResourceLoader(loader))
					.run("--migrate.locations=classpath:restarted")) {
			return context.isActive();
		}
	}

	private static void write(Path classes, String name, String id, @Nullable String revises, String sql)
			throws IOException {
		Path folder = Files.createDirectories(classes.resolve("restarted"));
		Files.writeString(folder.resolve(name),
				"-- revision: " + id + "\n" + ((revises != null) ? "-- revises: " + revises + "\n" : "")
						+ "-- message: m\n-- upgrade\n" + sql + ";\n");
	}

	static class Recorder {

		private final List<Object> events = new ArrayList<>();

		@EventListener({ MigrationStartedEvent.class, MigrationCompletedEvent.class, MigrationFailedEvent.class })
		void record(Object event) {
			this.events.add(event);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ChildDataSource {

		@Bean
		DataSource childDataSource(Environment environment) {
			return new DriverManagerDataSource(environment.getRequiredProperty("child.url"),
					environment.getRequiredProperty("spring.datasource.username"),
					environment.getRequiredProperty("spring.datasource.password"));
		}

	}

}
