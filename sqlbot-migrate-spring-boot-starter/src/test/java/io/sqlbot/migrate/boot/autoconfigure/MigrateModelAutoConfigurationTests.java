package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.diff.model.ModelSource;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class MigrateModelAutoConfigurationTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class,
				MigrateModelAutoConfiguration.class))
		.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
				"migrate.auto-upgrade=false");

	@Test
	void filesOfSqlAreOneModel() {
		this.application.withPropertyValues("migrate.model.schema-locations=classpath:db/a.sql, file:/srv/b.sql")
			.run((context) -> assertThat(context.getBean(ModelSource.class).name())
				.isEqualTo("classpath:db/a.sql; file:/srv/b.sql"));
	}

	@Test
	void aListInYamlWillDo() {
		this.application.withPropertyValues("migrate.model.schema-locations[0]=classpath:db/a.sql")
			.run((context) -> assertThat(context.getBean(ModelSource.class).name()).isEqualTo("classpath:db/a.sql"));
	}

	@Test
	void noFileNoModel() {
		this.application.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ModelSource.class));
	}

	@Test
	void nothingIsDoneWhereTheStarterIsOff() {
		this.application
			.withPropertyValues("migrate.enabled=false", "migrate.model.schema-locations=classpath:db/a.sql")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ModelSource.class));
	}

}
