package io.sqlbot.migrate.boot;

import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabases;
import io.sqlbot.migrate.boot.autoconfigure.MigrationEngineCustomizer;
import io.sqlbot.migrate.boot.revisions.archive.V001_CreateNote;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.SecondDatabase;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class SeveralDatabasesTests {

	private static final String ARCHIVE_PACKAGE = "classpath:io/sqlbot/migrate/boot/revisions/archive";

	private final TestDatabase chats;

	private final SecondDatabase archive;

	SeveralDatabasesTests(TestDatabase database) {
		this.chats = database;
		this.archive = SecondDatabase.beside(database);
	}

	@AfterEach
	void dropTheSecond() {
		this.archive.close();
	}

	@Test
	void eachIsMigratedFromItsOwnLocations() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBeansOfType(MigrationEngine.class)).containsOnlyKeys("chatMigrationEngine",
					"archiveMigrationEngine");
		}
		assertThat(versions(this.chats.jdbc())).containsExactly(TestApplication.SECOND);
		assertThat(versions(this.archive.jdbc())).containsExactly("7d20c4be15fa");
		assertThat(TestApplication.hasTable(this.chats, "entry")).isFalse();
	}

	@Test
	void eachHasItsOwnTargetAndTablesAndMayBeLeftAlone() {
		try (ConfigurableApplicationContext context = start("--migrate.databases.chat.target=" + TestApplication.FIRST,
				"--migrate.databases.chat.version-table=chat_version",
				"--migrate.databases.archive.auto-upgrade=false")) {
			assertThat(context.getBean(MigratedDatabases.class).all())
				.extracting(MigratedDatabase::name, MigratedDatabase::target, MigratedDatabase::autoUpgrade)
				.containsExactlyInAnyOrder(tuple("chatMigrationEngine", TestApplication.FIRST, true),
						tuple("archiveMigrationEngine", "head", false));
		}
		assertThat(this.chats.jdbc().sql("select version_num from chat_version").query(String.class).list())
			.containsExactly(TestApplication.FIRST);
		assertThat(
				this.archive.jdbc().sql("select to_regclass('alembic_version') is null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void twoVersionTablesInOneSchemaHaveAHistoryEach() {
		String[] arguments = { "--migrate.databases.chat.locations=classpath:revisions/chat",
				"--migrate.databases.archive.locations=classpath:revisions/archive",
				"--migrate.databases.archive.version-table=archive_version" };
		TestApplication.on(this.chats).run(arguments).close();
		assertThat(revisionsIn("migrate_history")).containsExactly(TestApplication.FIRST, TestApplication.SECOND);
		assertThat(revisionsIn("archive_version_history")).containsExactly("7d20c4be15fa");
		try (ConfigurableApplicationContext context = TestApplication.on(this.chats)
			.properties("migrate.auto-upgrade-phase=validate")
			.run(arguments)) {
			assertThat(context.getBean("archiveMigrationEngine", MigrationEngine.class).applied(10))
				.extracting(AppliedRevision::revision)
				.containsExactly("7d20c4be15fa");
		}
	}

	private List<String> revisionsIn(String history) {
		return this.chats.jdbc().sql("select revision from " + history + " order by id").query(String.class).list();
	}

	@Test
	void eachHasAPhaseOfItsOwn(CapturedOutput output) {
		start("--migrate.databases.chat.auto-upgrade-phase=initializer",
				"--migrate.databases.archive.auto-upgrade-phase=ready")
			.close();
		assertThat(output.getOut().lines().filter((line) -> line.contains("Database '"))).satisfiesExactly(
				(first) -> assertThat(first).contains("MigrateInitializer", "Database 'chat' at head"),
				(second) -> assertThat(second).contains("MigrateOnReady", "Database 'archive' at head"));
	}

	@Test
	void dataSourceIsNamedAndConnectsAsAnotherUser() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.chats, TwoDataSources.class)
			.run("--archive.url=" + this.archive.url(), "--migrate.databases.chat.data-source=chats",
					"--migrate.databases.chat.locations=classpath:revisions/chat",
					"--migrate.databases.archive.data-source=archives",
					"--migrate.databases.archive.username=" + this.chats.asAdministrator().user(),
					"--migrate.databases.archive.password=" + this.chats.asAdministrator().password(),
					"--migrate.databases.archive.locations=classpath:revisions/archive")) {
			assertThat(context.getBeansOfType(DataSource.class)).hasSize(2);
		}
		assertThat(versions(this.chats.jdbc())).containsExactly(TestApplication.SECOND);
		assertThat(this.archive.jdbc()
			.sql("select tableowner from pg_tables where tablename = 'entry'")
			.query(String.class)
			.single()).isEqualTo(this.chats.asAdministrator().user());
	}

	@Test
	void dataSourceThatIsNotThereIsNamedWithThoseThatAre() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.chats, TwoDataSources.class)
				.run("--archive.url=" + this.archive.url(),
						"--migrate.databases.chat.locations=classpath:revisions/chat",
						"--migrate.databases.chat.data-source=chat"))
			.withMessageContaining("There is no DataSource bean 'chat'")
			.withMessageContaining("Set migrate.databases.chat.data-source to one of: chats, archives");
	}

	@Test
	void beanBelongsToTheDatabaseInWhosePackagesItsClassLies() {
		start(NoteBean.class, "--migrate.databases.archive.locations=" + ARCHIVE_PACKAGE).close();
		assertThat(versions(this.archive.jdbc())).containsExactly("8e31d5cf260b");
		assertThat(versions(this.chats.jdbc())).containsExactly(TestApplication.SECOND);
	}

	@Test
	void beanThatBelongsToNoDatabaseIsRefused() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(StrayBean.class))
			.havingRootCause()
			.isInstanceOf(InvalidRevisionClassException.class)
			.withMessageContaining("nothing tells which of the databases the bean 'stray' belongs to")
			.withMessageContaining("classpath:revisions/archive");
	}

	@Test
	void customizerIsToldWhichEngineItIs() {
		start(VersionTables.class).close();
		assertThat(
				this.chats.jdbc().sql("select count(*) from chatmigrationengine_version").query(Integer.class).single())
			.isOne();
		assertThat(this.archive.jdbc()
			.sql("select count(*) from archivemigrationengine_version")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void engineOfTheUserReplacesTheOneOfItsName() {
		try (ConfigurableApplicationContext context = start(OwnArchiveEngine.class)) {
			assertThat(context.getBeansOfType(MigrationEngine.class)).hasSize(2);
			assertThat(context.getBean("archiveMigrationEngine", MigrationEngine.class).heads()).isEmpty();
		}
		assertThat(versions(this.chats.jdbc())).containsExactly(TestApplication.SECOND);
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return start(Plain.class, arguments);
	}

	private ConfigurableApplicationContext start(Class<?> more, String... arguments) {
		return TestApplication.on(this.chats, more)
			.properties("migrate.databases.chat.locations=classpath:revisions/chat",
					"migrate.databases.archive.url=" + this.archive.url(),
					"migrate.databases.archive.username=" + this.chats.user(),
					"migrate.databases.archive.password=" + this.chats.password(),
					"migrate.databases.archive.locations=classpath:revisions/archive")
			.run(arguments);
	}

	private static List<String> versions(JdbcClient jdbc) {
		return jdbc.sql("select version_num from alembic_version").query(String.class).list();
	}

	@Configuration(proxyBeanMethods = false)
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSources {

		@Bean
		DataSource chats(Environment environment) {
			return dataSource(environment, "spring.datasource.url");
		}

		@Bean
		DataSource archives(Environment environment) {
			return dataSource(environment, "archive.url");
		}

		private static DataSource dataSource(Environment environment, String url) {
			return new DriverManagerDataSource(environment.getRequiredProperty(url),
					environment.getRequiredProperty("spring.datasource.username"),
					environment.getRequiredProperty("spring.datasource.password"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NoteBean {

		@Bean
		V001_CreateNote note() {
			return new V001_CreateNote();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class StrayBean {

		@Bean
		Stray stray() {
			return new Stray();
		}

	}

	@Revision(id = "5f60718293a4")
	static class Stray implements Migration {

		@Override
		public void upgrade(Operations op) {
			throw new UnsupportedOperationException();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class VersionTables {

		@Bean
		MigrationEngineCustomizer versionTables() {
			return (name,
					builder) -> builder.settings(MigrationSettings.defaults()
						.withLocations(
								name.startsWith("chat") ? "classpath:revisions/chat" : "classpath:revisions/archive")
						.withVersionTable(name.toLowerCase(Locale.ROOT) + "_version", null));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnArchiveEngine {

		@Bean
		MigrationEngine archiveMigrationEngine(DataSource dataSource) {
			return MigrationEngine.builder(dataSource)
				.settings(MigrationSettings.defaults()
					.withLocations("classpath:db/revisions/none")
					.withVersionTable("own_version", null))
				.build();
		}

	}

}
