package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class IgnoredPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "MIGRATE_TARGET", "MIGRATE_AUTO_UPGRADE", "MIGRATE_AUTOUPGRADE", "MIGRATE_LOCK_WAIT",
			"MIGRATE_LOCATIONS_0", "MIGRATE_BACKUP_DIRECTORY", "MIGRATE_DATABASES_ARCHIVE_URL",
			"MIGRATE_DATABASES_CUSTOMERARCHIVE_BACKUP_KEEP", "MIGRATION_DAY", "migrate_version_table" })
	void variableThatIsAPropertyOrSomebodyElsesIsNotReported(String name) {
		assertThat(IgnoredProperties.find(Map.of(name, "x"), Map.of())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "MIGRATE_AUTO_UPDRADE, migrate.auto-upgrade", "MIGRATE_LOCK_WIAT, migrate.lock.wait",
			"MIGRATE_TARGETS, migrate.target", "MIGRATE_VERSIONTABEL, migrate.version-table" })
	void misspeltVariableIsReportedWithTheNearestProperty(String name, String nearest) {
		assertThat(IgnoredProperties.find(Map.of(name, "secret"), Map.of()))
			.containsExactly(name + " (is " + nearest + " meant?)");
	}

	@Test
	void variableThatIsLikeNothingIsReportedWithoutAProperty() {
		assertThat(IgnoredProperties.find(Map.of("MIGRATE_NIGHTLY_JOB_NAME", "x"), Map.of()))
			.containsExactly("MIGRATE_NIGHTLY_JOB_NAME");
	}

	@Test
	void misspeltPropertyOfADatabaseIsReported() {
		assertThat(IgnoredProperties.find(Map.of("MIGRATE_DATABASES_ARCHIVE_TRAGET", "x"), Map.of()))
			.containsExactly("MIGRATE_DATABASES_ARCHIVE_TRAGET");
	}

	@Test
	void systemPropertiesAreLookedAtToo() {
		assertThat(IgnoredProperties.find(Map.of(),
				new TreeMap<>(Map.of("migrate.traget", "x", "migrate.target", "x", "other.key", "x"))))
			.isEqualTo(List.of("migrate.traget (is migrate.target meant?)"));
	}

	@Test
	void oneWarningIsLoggedAtTheStart(CapturedOutput output) {
		System.setProperty("migrate.traget", "secret");
		try {
			SpringApplication application = new SpringApplicationBuilder(Starter.class).web(WebApplicationType.NONE)
				.build();
			application.run().close();
		}
		finally {
			System.clearProperty("migrate.traget");
		}
		assertThat(output.getOut().lines().filter((line) -> line.contains("IgnoredProperties"))).singleElement()
			.asString()
			.contains("WARN", "Ignored, as there are no such properties: migrate.traget (is migrate.target meant?).")
			.doesNotContain("secret");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(MigrateAutoConfiguration.class)
	static class Starter {

	}

}
