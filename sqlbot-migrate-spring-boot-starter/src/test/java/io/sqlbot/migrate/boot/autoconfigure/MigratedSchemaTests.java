package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigratedSchemaTests {

	private static final String ARCHIVE = "jdbc:postgresql://host/archive";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class))
		.withUserConfiguration(DataSources.class)
		.withPropertyValues("migrate.locations=classpath:revisions/chat");

	@Test
	void schemaOfTheMigratedDataSourceIsManaged() {
		this.runner.run((context) -> {
			assertThat(management(context, context.getBean("shop", DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(management(context, new DelegatingDataSource(context.getBean("shop", DataSource.class))))
				.isEqualTo(SchemaManagement.MANAGED);
		});
	}

	@Test
	void schemaOfAnotherDataSourceIsNot() {
		this.runner.run((context) -> assertThat(management(context, context.getBean("archive", DataSource.class)))
			.isEqualTo(SchemaManagement.UNMANAGED));
	}

	@Test
	void schemaThatIsMigratedWithOtherCredentialsIsManaged() {
		this.runner.withPropertyValues("migrate.url=" + ARCHIVE, "migrate.username=owner").run((context) -> {
			assertThat(management(context, context.getBean("archive", DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			assertThat(management(context, context.getBean("shop", DataSource.class)))
				.isEqualTo(SchemaManagement.UNMANAGED);
		});
	}

	@Test
	void schemasOfSeveralDatabasesAreManaged() {
		this.runner
			.withPropertyValues("migrate.databases.shop.data-source=shop",
					"migrate.databases.shop.locations=classpath:revisions/chat",
					"migrate.databases.archive.url=" + ARCHIVE, "migrate.databases.archive.username=owner",
					"migrate.databases.archive.locations=classpath:revisions/archive")
			.run((context) -> assertThat(context.getBeansOfType(DataSource.class).values()).allSatisfy(
					(dataSource) -> assertThat(management(context, dataSource)).isEqualTo(SchemaManagement.MANAGED)));
	}

	private static SchemaManagement management(ApplicationContext context, DataSource dataSource) {
		return context.getBean(SchemaManagementProvider.class).getSchemaManagement(dataSource);
	}

	@Configuration(proxyBeanMethods = false)
	static class DataSources {

		@Bean
		@Primary
		DataSource shop() {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl("jdbc:postgresql://host/shop");
			return pool;
		}

		@Bean
		DataSource archive() {
			return new DriverManagerDataSource(ARCHIVE, "app", "secret");
		}

	}

}
