package io.sqlbot.migrate.boot.actuate.endpoint;

import io.sqlbot.migrate.boot.autoconfigure.MigrateAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsEndpointAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withBean(PGSimpleDataSource.class)
		.withPropertyValues("migrate.locations=classpath:revisions/chat")
		.withConfiguration(
				AutoConfigurations.of(MigrateAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class));

	@Test
	void endpointIsThereWhenExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=migrations")
			.run((context) -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
	}

	@Test
	void endpointIsNotThereWhenNotExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void endpointIsNotThereWhenAccessIsDenied() {
		this.runner
			.withPropertyValues("management.endpoints.web.exposure.include=migrations",
					"management.endpoint.migrations.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
	}

	@Test
	void endpointIsNotThereWithoutAnEngine() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=migrations", "migrate.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsEndpoint.class));
	}

}
