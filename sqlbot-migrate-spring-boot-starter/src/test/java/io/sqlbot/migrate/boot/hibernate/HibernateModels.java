package io.sqlbot.migrate.boot.hibernate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.ComparisonSettings;
import io.sqlbot.migrate.diff.CompletedModel;
import io.sqlbot.migrate.diff.SchemaChange;
import io.sqlbot.migrate.diff.SchemaComparison;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Applications with entities, and what is read of their databases.
 */
final class HibernateModels {

	private HibernateModels() {
	}

	static ApplicationContextRunner application(TestDatabase database, Class<?>... configurations) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, TransactionAutoConfiguration.class,
							HibernateJpaAutoConfiguration.class, HibernateModelAutoConfiguration.class))
			.withUserConfiguration(configurations)
			.withPropertyValues("spring.datasource.url=" + database.url(),
					"spring.datasource.username=" + database.user(),
					"spring.datasource.password=" + database.password(), "spring.datasource.hikari.maximum-pool-size=2",
					"spring.jpa.hibernate.ddl-auto=none");
	}

	static CatalogScope scope(WantedSchema wanted) {
		CatalogScope scope = CatalogScope.of("public");
		for (Identifier schema : wanted.schemas()) {
			scope = scope.and(schema.text());
		}
		return scope;
	}

	static SchemaModel build(TestDatabase database, WantedSchema wanted) {
		TestDatabase admin = database.asAdministrator();
		return ScratchPlace
			.beside(admin.dataSource(), DatabaseConnector.of(admin.url(), admin.user(), admin.password()))
			.build(wanted.statements(), scope(wanted));
	}

	static SchemaModel read(TestDatabase database, WantedSchema wanted) {
		return CatalogReader.read(database.asAdministrator().dataSource(), scope(wanted));
	}

	static SchemaChange compare(TestDatabase database, WantedSchema wanted) {
		Set<Expressible> kinds = EnumSet.noneOf(Expressible.class);
		kinds.addAll(wanted.expresses());
		kinds.addAll(wanted.partly());
		SchemaModel live = read(database, wanted);
		return SchemaComparison.compare(live, CompletedModel.of(live, build(database, wanted), wanted),
				ComparisonSettings.DEFAULTS.withExpresses(kinds).withGeneratedNames(wanted.generatedNames()));
	}

	static void apply(TestDatabase database, List<Operation> operations) {
		JdbcClient jdbc = database.jdbc();
		operations.forEach((operation) -> OperationSql.of(operation).forEach((sql) -> jdbc.sql(sql).update()));
	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan("io.sqlbot.migrate.boot.hibernate.model")
	static class Matrix {

	}

}
