package io.sqlbot.migrate.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabasePropertiesTests {

	@Test
	void thereAreNoneByDefault() {
		assertThat(new DatabaseProperties(environment()).names()).isEmpty();
	}

	@Test
	void namesAreInTheOrderOfTheFileWhateverOverridesIt() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addLast(new SimpleCommandLinePropertySource("--migrate.databases.audit.target=ab12"));
		environment.getPropertySources()
			.addLast(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("MIGRATE_DATABASES_MAIN_PASSWORD", "secret")));
		environment.getPropertySources().addLast(file("shop", "audit", "main", "billing"));
		assertThat(new DatabaseProperties(environment).names()).containsExactly("shop", "audit", "main", "billing");
	}

	@Test
	void namesOfTheFileOfAProfileComeAfterThoseOfTheFileThatItOverrides() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(file("extra", "audit"));
		environment.getPropertySources().addLast(file("shop", "audit"));
		assertThat(new DatabaseProperties(environment).names()).containsExactly("shop", "audit", "extra");
	}

	@Test
	void namesThatNoFileHasComeLastByTheirLetters() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addLast(new SimpleCommandLinePropertySource("--migrate.databases.shop.target=head",
					"--migrate.databases.customer-archive.target=head", "--migrate.databases.billing.target=head"));
		environment.getPropertySources()
			.addLast(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("MIGRATE_DATABASES_AUDIT_TARGET", "head")));
		environment.getPropertySources().addLast(file("main"));
		assertThat(new DatabaseProperties(environment).names()).containsExactly("main", "audit", "billing",
				"customer-archive", "shop");
		assertThat(ConfiguredDatabases.in(withoutOverlaps(environment)).properties().keySet()).containsExactly(
				"mainMigrationEngine", "auditMigrationEngine", "billingMigrationEngine",
				"customerArchiveMigrationEngine", "shopMigrationEngine");
	}

	@Test
	void propertyIsNamedWhereItIsSet() {
		PropertyNames archive = new PropertyNames(
				environment("migrate.url", "jdbc:postgresql://host/app", "migrate.databases.archive.username", "owner"),
				"archive");
		assertThat(archive.of("url")).isEqualTo("migrate.url");
		assertThat(archive.of("username")).isEqualTo("migrate.databases.archive.username");
		assertThat(archive.own("url")).isEqualTo("migrate.databases.archive.url");
		PropertyNames only = new PropertyNames(environment(), null);
		assertThat(only.of("url")).isEqualTo("migrate.url");
		assertThat(only.own("url")).isEqualTo("migrate.url");
	}

	@Test
	void whatADatabaseSetsIsItsOwn() {
		MigrateProperties archive = archive("migrate.target", "heads", "migrate.databases.archive.target", "ab12",
				"migrate.databases.archive.lock.wait", "7s", "migrate.databases.archive.auto-upgrade", "false");
		assertThat(archive.target()).isEqualTo("ab12");
		assertThat(archive.lock().waitTime()).isEqualTo(Duration.ofSeconds(7));
		assertThat(archive.autoUpgrade()).isFalse();
	}

	@Test
	void whatADatabaseDoesNotSetIsAsForAll() {
		MigrateProperties archive = archive("migrate.databases.archive.retry.attempts", "9", "migrate.retry.bursts",
				"2", "migrate.version-table-schema", "app", "migrate.lock-timeout", "${wait}", "wait", "3s");
		assertThat(archive.retry().attempts()).isEqualTo(9);
		assertThat(archive.retry().bursts()).isEqualTo(2);
		assertThat(archive.retry().rest()).isEqualTo(Duration.ofSeconds(30));
		assertThat(archive.versionTableSchema()).isEqualTo("app");
		assertThat(archive.lockTimeout()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void locationsAreFoldersOfItsNameInThoseForAll() {
		assertThat(archive("migrate.databases.archive.target", "head").locations())
			.containsExactly("classpath:db/revisions/archive");
		assertThat(
				archive("migrate.locations", "classpath:changes/,file:/srv", "migrate.databases.archive.target", "head")
					.locations())
			.containsExactly("classpath:changes/archive", "file:/srv/archive");
	}

	@Test
	void locationsCanBeItsOwn() {
		assertThat(archive("migrate.databases.archive.locations", "classpath:a,classpath:b").locations())
			.containsExactly("classpath:a", "classpath:b");
	}

	@Test
	void dumpsOfDatabasesAreNotInOneDirectory() {
		assertThat(
				archive("migrate.backup.directory", "/srv/dumps", "migrate.databases.archive.target", "head").backup()
					.directory())
			.isEqualTo(Path.of("/srv/dumps/archive"));
	}

	@Test
	void serverOfTheDumpIsNotInherited() {
		MigrateProperties archive = archive("migrate.backup.url", "jdbc:postgresql://direct/app",
				"migrate.backup.password", "secret", "migrate.backup.enabled", "true",
				"migrate.databases.archive.target", "head");
		assertThat(archive.backup().url()).isNull();
		assertThat(archive.backup().password()).isNull();
		assertThat(archive.backup().enabled()).isTrue();
	}

	@Test
	void connectionIsInheritedUnlessADatabaseHasItsOwn() {
		assertThat(
				archive("migrate.url", "jdbc:postgresql://host/app", "migrate.databases.archive.target", "head").url())
			.isEqualTo("jdbc:postgresql://host/app");
		assertThat(
				archive("migrate.url", "jdbc:postgresql://host/app", "migrate.databases.archive.data-source", "other")
					.url())
			.isNull();
		assertThat(archive("migrate.data-source", "main", "migrate.databases.archive.url",
				"jdbc:postgresql://host/archive")
			.dataSource()).isNull();
	}

	@Test
	void userOfAllMigratesEachDataSource() {
		MigrateProperties archive = archive("migrate.username", "owner", "migrate.password", "secret",
				"migrate.databases.archive.data-source", "other");
		assertThat(archive.username()).isEqualTo("owner");
		assertThat(archive.password()).isEqualTo("secret");
	}

	@Test
	void passwordIsNotInheritedByAnotherUserOrServer() {
		assertThat(archive("migrate.username", "owner", "migrate.password", "secret",
				"migrate.databases.archive.username", "other")
			.password()).isNull();
		MigrateProperties elsewhere = archive("migrate.username", "owner", "migrate.password", "secret",
				"migrate.databases.archive.url", "jdbc:postgresql://elsewhere/archive");
		assertThat(elsewhere.username()).isNull();
		assertThat(elsewhere.password()).isNull();
	}

	@Test
	void environmentVariableMeansTheDatabaseThatAFileWritesWithHyphens() {
		ConfigurableEnvironment environment = environment("migrate.databases.customer-archive.username", "owner");
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("MIGRATE_DATABASES_CUSTOMERARCHIVE_PASSWORD", "secret")));
		DatabaseProperties databases = new DatabaseProperties(environment);
		assertThat(databases.names()).containsExactly("customer-archive");
		assertThat(databases.of("customer-archive").username()).isEqualTo("owner");
		assertThat(databases.of("customer-archive").password()).isEqualTo("secret");
		assertThat(ConfiguredDatabases.in(environment).properties()).containsOnlyKeys("customerArchiveMigrationEngine");
	}

	@Test
	void databaseThatIsOffIsLeftOut() {
		ConfigurableEnvironment environment = environment("migrate.databases.archive.enabled", "false",
				"migrate.databases.shop.enabled", "true");
		assertThat(ConfiguredDatabases.in(environment).properties()).containsOnlyKeys("shopMigrationEngine");
	}

	@Test
	void sameTableInTheSameDatabaseIsRefused() {
		assertThatExceptionOfType(OverlappingDatabasesException.class)
			.isThrownBy(() -> ConfiguredDatabases
				.in(environment("migrate.databases.shop.target", "head", "migrate.databases.archive.target", "head")))
			.withMessageContaining("the same version table, 'alembic_version'");
	}

	@Test
	void twoTablesInTheSameDatabaseAreFine() {
		assertThat(ConfiguredDatabases
			.in(environment("migrate.databases.shop.version-table", "shop_version",
					"migrate.databases.archive.version-table", "archive_version"))
			.properties()).hasSize(2);
	}

	@Test
	void foldersInsideEachOtherAreRefused() {
		assertThatExceptionOfType(OverlappingDatabasesException.class)
			.isThrownBy(() -> ConfiguredDatabases
				.in(environment("migrate.databases.shop.data-source", "shop", "migrate.databases.shop.locations",
						"classpath:/db/revisions/", "migrate.databases.archive.url", "jdbc:postgresql:archive")))
			.withMessageContaining("db/revisions/archive")
			.withMessageContaining("lie inside each other");
	}

	@Test
	void sameFolderForTwoDatabasesIsFine() {
		assertThat(ConfiguredDatabases
			.in(environment("migrate.databases.north.data-source", "north", "migrate.databases.north.locations",
					"classpath:db/revisions", "migrate.databases.south.data-source", "south",
					"migrate.databases.south.locations", "classpath:db/revisions"))
			.locations()).containsExactly("classpath:db/revisions", "classpath:db/revisions");
	}

	@Test
	void nameThatIsNoNameIsRefused() {
		assertThatExceptionOfType(DatabaseNameException.class)
			.isThrownBy(
					() -> ConfiguredDatabases.in(environment("migrate.databases[my archive].data-source", "archive")))
			.withMessageContaining("letters, digits and single hyphens");
	}

	// as what reads a YAML file makes it
	private static PropertySource<?> file(String... databases) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (String database : databases) {
			properties.put("migrate.databases." + database + ".enabled", "true");
		}
		return new OriginTrackedMapPropertySource(String.join(" ", databases), properties);
	}

	private static ConfigurableEnvironment withoutOverlaps(ConfigurableEnvironment environment) {
		MapPropertySource tables = new MapPropertySource("tables", new HashMap<>());
		new DatabaseProperties(environment).names()
			.forEach((name) -> tables.getSource()
				.put("migrate.databases." + name + ".version-table", name.replace('-', '_') + "_version"));
		environment.getPropertySources().addLast(tables);
		return environment;
	}

	private static MigrateProperties archive(String... properties) {
		return new DatabaseProperties(environment(properties)).of("archive");
	}

	private static ConfigurableEnvironment environment(String... properties) {
		Map<String, Object> map = new HashMap<>();
		for (int position = 0; position < properties.length; position += 2) {
			map.put(properties[position], properties[position + 1]);
		}
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addLast(new MapPropertySource("application.yaml", map));
		return environment;
	}

}
