package io.sqlbot.migrate.boot.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.Difference;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Databases are compared with what a Spring Data JDBC application maps.
 */
@PostgresTest
class DataJdbcComparisonTests {

	private static final List<String> BY_HAND = List.of("create schema sales", """
			create table customer (login varchar(40) constraint pk_customer primary key, sex char(1) not null,
			  constraint ck_login check (length(login) > 2))""", """
			create table sales.purchase (id bigserial constraint pk_purchase primary key, due date,
			  "Paid" boolean default false not null,
			  state varchar(10) not null constraint ck_state check (state in ('OPEN', 'PAID')),
			  total numeric(12, 2) check (total >= 0), labels varchar(20)[], tokens uuid[],
			  version integer default 0 not null, picture bytea,
			  customer varchar(40) constraint fk_customer references customer on update cascade,
			  ordered_at timestamptz(3) default now(), ship_number integer, ship_street varchar(200))""", """
			create table line (purchase_id bigint constraint fk_line references sales.purchase on delete cascade,
			  position integer, amount double precision not null, article varchar(80),
			  constraint pk_line primary key (purchase_id, position))""", """
			create table note (purchase bigint not null constraint fk_note references sales.purchase on delete cascade,
			  position integer, text varchar(500))""", """
			create table receipt (purchase bigint primary key references sales.purchase deferrable,
			  number varchar(20) constraint uq_number unique)""", """
			create table remark (purchase bigint not null references sales.purchase, text text)""", """
			create table contact (id serial primary key, purchase bigint not null references sales.purchase,
			  purchase_key varchar(20), name varchar(100) not null, unique (purchase, purchase_key))""", """
			create table odd (id bigint generated always as identity primary key, settings jsonb default '{}')""",
			"create index ix_line_article on line (article)",
			"create index on sales.purchase (customer) where \"Paid\"",
			"create view sales.paid as select id from sales.purchase where \"Paid\"",
			"comment on table note is 'by hand'");

	private final TestDatabase database;

	private final Path directory;

	DataJdbcComparisonTests(TestDatabase database, @TempDir Path directory) {
		this.database = database.asAdministrator();
		this.directory = directory;
	}

	@Test
	void generatedRevisionBuildsWhatTheApplicationMaps() {
		run((context) -> {
			Autogenerator autogenerator = autogenerator(context);
			Comparison comparison = autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS);
			assertThat(comparison.differences()).extracting(Difference::description)
				.contains("The schema 'sales' is missing.", "The table 'line' is missing.",
						"The table 'odd' is missing.");
			write(comparison);
			engine().upgrade("heads");
			assertThat(autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS).differences()).isEmpty();
			assertThat(autogenerator(context).compareWithRevisions(ComparisonRequest.DEFAULTS).differences()).isEmpty();
			this.database.jdbc().sql("alter table sales.purchase drop column total, alter due type timestamp").update();
			assertThat(autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS).differences())
				.extracting(Difference::description)
				.anyMatch((text) -> text.contains("'total'"))
				.anyMatch((text) -> text.contains("'due'"))
				.hasSize(2);
			engine().downgrade("base");
			assertThat(this.database.jdbc()
				.sql("select count(*) from pg_tables where tablename in ('purchase', 'line', 'odd', 'customer')")
				.query(Long.class)
				.single()).isZero();
		});
	}

	@Test
	void databaseThatWasWrittenByHandIsAsWanted() {
		BY_HAND.forEach((sql) -> this.database.jdbc().sql(sql).update());
		run((context) -> {
			Autogenerator autogenerator = autogenerator(context);
			Comparison comparison = autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS);
			assertThat(comparison.differences()).isEmpty();
			assertThat(comparison.body().upgrade()).isEmpty();
			assertThat(comparison.unknown()).isEmpty();
		});
	}

	private void run(Consumer<AssertableApplicationContext> assertions) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
					DataJdbcRepositoriesAutoConfiguration.class, DataJdbcModelAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("spring.datasource.url=" + this.database.url(),
					"spring.datasource.username=" + this.database.user(),
					"spring.datasource.password=" + this.database.password(),
					"spring.datasource.hikari.maximum-pool-size=2")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertions.accept(context);
			});
	}

	// which reads the revisions once
	private Autogenerator autogenerator(AssertableApplicationContext context) {
		return Autogenerator
			.builder(engine(),
					ScratchPlace.beside(this.database.dataSource(),
							DatabaseConnector.of(this.database.url(), this.database.user(), this.database.password())))
			.sources(List.of(context.getBean(ModelSource.class)))
			.build();
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("file:" + this.directory))
			.build();
	}

	private void write(Comparison comparison) {
		RevisionDraft draft = RevisionSource.of(comparison.body(), RevisionFormat.SQL);
		try {
			Files.writeString(this.directory.resolve("001.sql"), "-- revision: r1\n\n-- upgrade\n"
					+ String.join("\n", draft.upgrade()) + "\n\n-- downgrade\n" + String.join("\n", draft.downgrade()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackages = { "io.sqlbot.migrate.boot.data.shop", "io.sqlbot.migrate.boot.data.odd" })
	static class Application {

		@Bean
		ColumnTypeMapping settingsAreJson() {
			return (property) -> property.getName().equals("settings") ? ColumnType.jsonb() : null;
		}

	}

}
