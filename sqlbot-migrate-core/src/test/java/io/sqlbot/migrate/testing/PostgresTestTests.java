package io.sqlbot.migrate.testing;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class PostgresTestTests {

	private static int templatesPrepared;

	private final TestDatabase database;

	PostgresTestTests(TestDatabase database) {
		this.database = database;
	}

	@TemplateSetup
	static void createTable(TestDatabase template) {
		templatesPrepared++;
		template.jdbc().sql("create table chat (id int primary key)").update();
		template.jdbc().sql("insert into chat values (1)").update();
	}

	@BeforeEach
	void sameDatabaseInEveryMethodOfOneTest(TestDatabase parameter) {
		assertThat(parameter.name()).isEqualTo(this.database.name());
	}

	@RepeatedTest(3)
	void everyTestStartsFromTheTemplate() {
		assertThat(chats(this.database.jdbc())).isOne();
		this.database.jdbc().sql("insert into chat values (2)").update();
		assertThat(templatesPrepared).isOne();
	}

	@Test
	void connectsAsAnOrdinaryRoleThatOwnsTheDatabase() {
		String attributes = this.database.jdbc().sql("""
				select concat_ws(' ', rolsuper, rolcreatedb, rolcreaterole, rolbypassrls)
				from pg_roles where rolname = current_user
				""").query(String.class).single();
		String owner = this.database.jdbc()
			.sql("select pg_get_userbyid(datdba) from pg_database where datname = current_database()")
			.query(String.class)
			.single();
		assertThat(attributes).isEqualTo("f f f f");
		assertThat(owner).isEqualTo(this.database.user());
	}

	@Test
	void ownerMayChangeWhatTheTemplateHolds() {
		this.database.jdbc().sql("alter table chat add column title text").update();
		this.database.jdbc().sql("create schema reports").update();
	}

	@Test
	void administratorSeesTheSameDatabase() {
		TestDatabase administration = this.database.asAdministrator();
		assertThat(administration.name()).isEqualTo(this.database.name());
		assertThat(administration.user()).isNotEqualTo(this.database.user());
		assertThat(administration.jdbc().sql("select current_user").query(String.class).single())
			.isEqualTo(administration.user());
	}

	@Test
	void schemaOnlyRoleCreatesTablesInItsSchema() {
		TestDatabase restricted = this.database.asSchemaOnlyRole();
		restricted.jdbc().sql("create table workspace (id int)").update();
		assertThat(restricted.jdbc().sql("select count(*) from app.workspace").query(Integer.class).single()).isZero();
		assertThat(restricted.schema()).isEqualTo("app");
	}

	@Test
	void schemaOnlyRoleMayNothingElse() {
		JdbcClient restricted = this.database.asSchemaOnlyRole().jdbc();
		assertDenied(restricted, "create table public.workspace (id int)");
		assertDenied(restricted, "create schema other");
		assertDenied(restricted, "create temporary table workspace (id int)");
		assertDenied(restricted, "create database other");
		assertDenied(restricted, "select * from public.chat");
	}

	@Test
	void poolIsClosedByTheExtension() throws SQLException {
		HikariDataSource pool = this.database.pooled(2);
		try (Connection connection = pool.getConnection()) {
			assertThat(connection.isValid(1)).isTrue();
		}
		assertThat(pool.isClosed()).isFalse();
	}

	@Test
	void urlLeadsToTheDatabase() {
		assertThat(this.database.url()).startsWith("jdbc:postgresql://").contains("/" + this.database.name());
	}

	private static Integer chats(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from chat").query(Integer.class).single();
	}

	private static void assertDenied(JdbcClient jdbc, String sql) {
		assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
	}

	@Nested
	class InsideAnotherClass {

		@Test
		void startsFromTheTemplateOfTheClassAround(TestDatabase nested) {
			assertThat(chats(nested.jdbc())).isOne();
			assertThat(templatesPrepared).isOne();
		}

	}

	@Nested
	class WithItsOwnTemplate {

		@TemplateSetup
		static void createOtherTable(TestDatabase template) {
			template.jdbc().sql("create table workspace (id int)").update();
		}

		@Test
		void startsFromItsOwnTemplate(TestDatabase nested) {
			assertThat(nested.jdbc().sql("select to_regclass('workspace') is not null").query(Boolean.class).single())
				.isTrue();
			assertThat(nested.jdbc().sql("select to_regclass('chat') is null").query(Boolean.class).single()).isTrue();
		}

	}

}
