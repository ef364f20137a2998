package io.sqlbot.migrate.boot.autoconfigure;

import io.sqlbot.migrate.boot.web.MaintenanceFilterAutoConfiguration;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class InitializerDependencyTests {

	private static final Class<?>[] USERS = { DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, HibernateJpaAutoConfiguration.class, QuartzAutoConfiguration.class,
			MigrateAutoConfiguration.class, MigratePhaseAutoConfiguration.class };

	private final TestDatabase database;

	InitializerDependencyTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@CsvSource({ "jdbcTemplate", "namedParameterJdbcTemplate", "jdbcClient", "entityManagerFactory",
			"quartzScheduler" })
	void whatUsesTheSchemaWaits(String bean) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(USERS))
			.withPropertyValues(properties())
			.withPropertyValues("spring.quartz.auto-startup=false")
			.run((context) -> assertThat(
					context.getSourceApplicationContext().getBeanFactory().getBeanDefinition(bean).getDependsOn())
				.contains(MigrateInitializer.BEAN_NAME));
	}

	@Test
	void batchWaits() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(USERS))
			.withConfiguration(AutoConfigurations.of(BatchJdbcAutoConfiguration.class, BatchAutoConfiguration.class))
			.withPropertyValues(properties())
			.run((context) -> assertThat(context.getSourceApplicationContext()
				.getBeanFactory()
				.getBeanDefinition("jobRepository")
				.getDependsOn()).contains(MigrateInitializer.BEAN_NAME));
	}

	@ParameterizedTest
	@CsvSource({ "jakarta.persistence", "org.quartz", "jakarta.servlet", "reactor", "org.springframework.boot.actuate",
			"io.micrometer", "org.springframework.web" })
	void databaseIsMigratedWithoutAnOptionalDependency(String missing) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(USERS))
			.withConfiguration(AutoConfigurations.of(MigrateInactiveAutoConfiguration.class,
					MaintenanceFilterAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader(missing))
			.withPropertyValues(properties())
			.withPropertyValues("migrate.maintenance-filter.enabled=true")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(MigrateInitializer.class));
		assertThat(this.database.jdbc().sql("select count(*) from chat").query(Long.class).single()).isZero();
	}

	private String[] properties() {
		return new String[] { "spring.datasource.url=" + this.database.url(),
				"spring.datasource.username=" + this.database.user(),
				"spring.datasource.password=" + this.database.password(), "migrate.locations=classpath:revisions/chat",
				"migrate.auto-upgrade-phase=initializer" };
	}

}
