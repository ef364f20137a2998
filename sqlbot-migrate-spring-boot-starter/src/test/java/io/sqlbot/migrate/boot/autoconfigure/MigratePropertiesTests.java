package io.sqlbot.migrate.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.WriterSettings;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigratePropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withBean(PGSimpleDataSource.class)
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class));

	@Test
	void defaultsAreThoseOfTheCore() {
		this.runner.run((context) -> {
			MigrateProperties properties = context.getBean(MigrateProperties.class);
			assertThat(properties.settings()).isEqualTo(MigrationSettings.defaults());
			assertThat(properties.target()).isEqualTo(MigrationSettings.DEFAULT_TARGET);
			assertThat(properties.enabled()).isTrue();
			assertThat(properties.autoUpgrade()).isTrue();
		});
	}

	@Test
	void everyPropertyIsBound() {
		this.runner
			.withPropertyValues("migrate.auto-upgrade=false", "migrate.target=ab12",
					"migrate.locations=classpath:revisions/chat,classpath:revisions/pin",
					"migrate.version-table=versions", "migrate.version-table-schema=app", "migrate.lock.wait=30s")
			.run((context) -> {
				MigrateProperties properties = context.getBean(MigrateProperties.class);
				assertThat(properties.autoUpgrade()).isFalse();
				assertThat(properties.target()).isEqualTo("ab12");
				assertThat(properties.settings()).isEqualTo(MigrationSettings.defaults()
					.withLocations("classpath:revisions/chat", "classpath:revisions/pin")
					.withVersionTable("versions", "app")
					.withLockWait(Duration.ofSeconds(30)));
			});
	}

	@Test
	void emptyPropertyIsAsIfItWereNotSet() {
		this.runner
			.withPropertyValues("migrate.target=", "migrate.locations=", "migrate.version-table=",
					"migrate.url=${DB_URL:}", "migrate.username=", "migrate.password=", "migrate.data-source=",
					"migrate.role=", "migrate.version-table-schema=", "migrate.scratch-url=",
					"migrate.source-directory=", "migrate.template-directory=", "migrate.backup.url=",
					"migrate.backup.username=", "migrate.backup.password=")
			.run((context) -> {
				MigrateProperties properties = context.getBean(MigrateProperties.class);
				assertThat(properties.target()).isEqualTo(MigrationSettings.DEFAULT_TARGET);
				assertThat(properties.hasOwnConnections()).isFalse();
				assertThat(properties.dataSource()).isNull();
				assertThat(properties.scratchUrl()).isNull();
				assertThat(properties.backup().url()).isNull();
				assertThat(properties.settings()).isEqualTo(MigrationSettings.defaults());
				assertThat(properties.writer()).isEqualTo(WriterSettings.defaults());
			});
	}

	@Test
	void backupIsBound() {
		this.runner
			.withPropertyValues("migrate.backup.enabled=true", "migrate.backup.directory=/srv/dumps",
					"migrate.backup.keep=2", "migrate.backup.command=/opt/bin/pg_dump")
			.run((context) -> {
				MigrateProperties properties = context.getBean(MigrateProperties.class);
				assertThat(properties.settings().backup())
					.isEqualTo(new BackupSettings(Path.of("/srv/dumps"), 2, "/opt/bin/pg_dump"));
				assertThat(properties.backup().url()).isNull();
			});
	}

	@Test
	void serverForTheDumpIsBoundAndItsPasswordIsNotShown() {
		this.runner
			.withPropertyValues("migrate.backup.url=jdbc:postgresql://direct/app", "migrate.backup.username=dumper",
					"migrate.backup.password=geheim")
			.run((context) -> {
				MigrateProperties properties = context.getBean(MigrateProperties.class);
				assertThat(properties.backup().source(PGSimpleDataSource::new))
					.isInstanceOfSatisfying(SimpleDriverDataSource.class, (source) -> {
						assertThat(source.getUrl()).isEqualTo("jdbc:postgresql://direct/app");
						assertThat(source.getUsername()).isEqualTo("dumper");
						assertThat(source.getPassword()).isEqualTo("geheim");
					});
				assertThat(properties.toString()).contains("keep=5").doesNotContain("geheim");
			});
	}

	@Test
	void roleOfTheDumpIsTheApplicationsUnlessNamed() {
		SimpleDriverDataSource application = new SimpleDriverDataSource(new Driver(), "jdbc:postgresql://pooler/app",
				"app", "geheim");
		this.runner.withPropertyValues("migrate.backup.url=jdbc:postgresql://direct/app")
			.run((context) -> assertThat(context.getBean(MigrateProperties.class).backup().source(() -> application))
				.isInstanceOfSatisfying(SimpleDriverDataSource.class, (source) -> {
					assertThat(source.getUsername()).isEqualTo("app");
					assertThat(source.getPassword()).isEqualTo("geheim");
				}));
	}

	@Test
	void roleOfTheDumpWithoutItsServerIsRefused() {
		this.runner.withPropertyValues("migrate.backup.username=dumper")
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("need 'migrate.backup.url'"));
	}

	@Test
	void secretsAreNotShown() {
		this.runner
			.withPropertyValues("migrate.url=jdbc:postgresql://host/app?password=geheim", "migrate.username=owner",
					"migrate.password=geheim", "migrate.databases.archive.url=jdbc:postgresql://geheim/archive",
					"migrate.databases.archive.password=geheim", "migrate.backup.url=jdbc:postgresql://geheim/app",
					"migrate.backup.password=geheim")
			.run((context) -> assertThat(context.getBean(MigrateProperties.class)).asString()
				.contains("databases=[archive]")
				.doesNotContain("geheim"));
	}

	@Test
	void misspeltPropertyStopsTheApplication() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("application.yaml", Map.of("migrate.auto-updrade", "false"))))
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseMessage("The elements [migrate.auto-updrade] were left unbound."));
	}

	@Test
	void misspeltPropertyOfADatabaseStopsTheApplication() {
		this.runner
			.withInitializer(
					(context) -> context.getEnvironment()
						.getPropertySources()
						.addFirst(new MapPropertySource("application.yaml",
								Map.of("migrate.databases.archive.traget", "head"))))
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseMessage("The elements [migrate.databases.archive.traget] were left unbound."));
	}

	@Test
	void strangersInTheEnvironmentDoNotStopTheApplication() {
		this.runner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
								Map.of("MIGRATE_JOB_NAME", "nightly", "MIGRATE_TARGET", "ab12"))))
			.run((context) -> assertThat(context.getBean(MigrateProperties.class).target()).isEqualTo("ab12"));
	}

	@Test
	void wrongValueStopsTheApplication() {
		this.runner.withPropertyValues("migrate.lock.wait=soon")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(Exception.class)
				.hasStackTraceContaining(BindException.class.getName())
				.hasStackTraceContaining("migrate.lock.wait"));
	}

}
