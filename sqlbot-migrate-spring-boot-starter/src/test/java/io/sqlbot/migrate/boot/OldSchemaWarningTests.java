package io.sqlbot.migrate.boot;

import java.util.List;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class OldSchemaWarningTests {

	private static final String VALIDATE = "--spring.jpa.hibernate.ddl-auto=validate";

	private final TestDatabase database;

	OldSchemaWarningTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void runnersAndValidationAreNamedInOneWarning(CapturedOutput output) {
		TestApplication.on(this.database, Runners.class).run(VALIDATE).close();
		assertThat(warnings(output)).singleElement()
			.asString()
			.contains(" WARN ")
			.endsWith("Pending until the application is ready: 1f0c2a7d9e11, 2b7e4c913a52. Before that, the old "
					+ "schema is seen by spring.jpa.hibernate.ddl-auto=validate and by the runners 'seed', 'clean'. "
					+ "Set migrate.auto-upgrade-phase=initializer to upgrade first.");
	}

	@Test
	void runnersAloneAreNamed(CapturedOutput output) {
		TestApplication.on(this.database, Runners.class).run().close();
		assertThat(warnings(output)).singleElement().asString().contains("seen by the runners 'seed', 'clean'.");
	}

	@Test
	void nothingIsSaidWhenNothingIsPending(CapturedOutput output) {
		TestApplication.on(this.database).run().close();
		TestApplication.on(this.database, Runners.class).run(VALIDATE).close();
		assertThat(warnings(output)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "--migrate.auto-upgrade=false", "--migrate.auto-upgrade-phase=initializer",
			"--spring.jpa.hibernate.ddl-auto=none", "--spring.jpa.hibernate.ddl-auto=update" })
	void nothingIsSaidWhereNobodySeesWhatIsUpgradedLater(String argument, CapturedOutput output) {
		boolean runners = !argument.contains("ddl-auto");
		TestApplication.on(this.database, runners ? Runners.class : TestApplication.class).run(argument).close();
		assertThat(warnings(output)).isEmpty();
	}

	@Test
	void problemIsLeftToTheUpgrade(CapturedOutput output) {
		this.database.jdbc().sql("create table alembic_version (version_num varchar(32) primary key)").update();
		this.database.jdbc().sql("insert into alembic_version values ('ffff00001111')").update();
		assertThat(Assertions.catchThrowable(() -> TestApplication.on(this.database, Runners.class).run(VALIDATE)))
			.hasMessageContaining("ffff00001111");
		assertThat(warnings(output)).isEmpty();
		assertThat(output).contains("runner 'seed' ran");
	}

	private static List<String> warnings(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains("OldSchemaWarning")).toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class Runners {

		@Bean
		ApplicationRunner seed() {
			return (arguments) -> System.out.println("runner 'seed' ran");
		}

		@Bean
		CommandLineRunner clean() {
			return (arguments) -> {
			};
		}

	}

}
