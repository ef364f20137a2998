package io.sqlbot.migrate.sample.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;

/**
 * Starts PostgreSQL in the application if no other database is named: no
 * {@code spring.datasource.url}, no Docker Compose, no Testcontainers. An
 * auto-configuration, so that all of these are known when its conditions are asked.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean({ JdbcConnectionDetails.class, DataSource.class })
@Conditional(EmbeddedDatabaseAutoConfiguration.WithoutUrl.class)
@Profile("!compose")
public final class EmbeddedDatabaseAutoConfiguration {

	@Bean
	EmbeddedDatabase embeddedDatabase(@Value("${sample.data-directory}") Path directory) {
		return EmbeddedDatabase.start(directory);
	}

	static class WithoutUrl extends NoneNestedConditions {

		WithoutUrl() {
			super(ConfigurationPhase.PARSE_CONFIGURATION);
		}

		@ConditionalOnProperty("spring.datasource.url")
		static class Url {

		}

	}

}
