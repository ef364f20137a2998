package io.sqlbot.migrate.boot;

import java.io.IOException;
import java.util.regex.Pattern;

import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class OptionalDependencyTests {

	private static final Pattern OPTIONAL = Pattern.compile(
			"actuator|micrometer|tomcat|webmvc|spring-web|servlet|jackson|spring-boot-health|reactor|jpa|hibernate|jooq|quartz|batch|session");

	@Test
	void starterAloneMigrates(TestDatabase database) throws IOException, InterruptedException {
		ApplicationProcess process = ApplicationProcess.run(database, (jar) -> !OPTIONAL.matcher(jar).find(),
				"--migrate.locations=classpath:revisions/chat");
		assertThat(process.exitCode()).as(process.output()).isZero();
		assertThat(process.output()).contains("Database at head 2b7e4c913a52 (2 revisions applied just now");
		assertThat(TestApplication.versions(database)).containsExactly(TestApplication.SECOND);
	}

	@ParameterizedTest
	@CsvSource({ "/org/postgresql/postgresql/, the driver is not on the class path. Add org.postgresql:postgresql",
			"/org/springframework/spring-jdbc/, Spring JDBC is not on the class path. Add org.springframework:spring-jdbc" })
	void missingLibraryIsToldWhereTheApplicationStartsWithoutIt(String jar, String told, TestDatabase database)
			throws IOException, InterruptedException {
		ApplicationProcess process = ApplicationProcess.run(database,
				(path) -> !OPTIONAL.matcher(path).find() && !path.contains(jar),
				"--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
		assertThat(process.exitCode()).as(process.output()).isZero();
		assertThat(process.output()).contains("No database is migrated: " + told);
	}

}
