package io.sqlbot.migrate.catalog;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MissingPrivilegeException;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How the reader treats the session, and what the session's settings mean to it.
 */
@PostgresTest
class CatalogSessionTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public").and("app");

	private static final String SESSION = "select name || '=' || setting from pg_settings where source = 'session' order by 1";

	@TemplateSetup
	static void createEverything(TestDatabase template) {
		Scripts.run(template, CatalogQuery.read("models/tables.sql"));
		Scripts.run(template,
				CatalogQuery.read("models/routines.sql")
					.replace("create schema app;", "")
					.replaceAll("create table t .*?;", "create table t (id integer);"));
	}

	@Test
	void twelveStatementsAreEnough(TestDatabase database) throws SQLException {
		List<String> statements = new ArrayList<>();
		try (Connection connection = database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			CatalogReader.read(recording(connection, statements), SCOPE);
		}
		assertThat(statements).hasSizeBetween(2, 12).doesNotHaveDuplicates();
	}

	@Test
	void settingsOfTheRoleAndTheDatabaseChangeNothing(TestDatabase database) {
		SchemaModel usual = CatalogReader.read(database.dataSource(), SCOPE);
		Map<String, String> unusual = Map.of("search_path", "''", "datestyle", "'German'", "intervalstyle",
				"'iso_8601'", "timezone", "'Asia/Tokyo'", "bytea_output", "'escape'", "quote_all_identifiers", "on",
				"default_transaction_isolation", "'serializable'", "extra_float_digits", "-5");
		unusual.forEach((name, value) -> database.asAdministrator()
			.jdbc()
			.sql("alter database %s set %s = %s".formatted(database.name(), name, value))
			.update());
		assertThat(ModelText.of(CatalogReader.read(database.dataSource(), SCOPE))).isEqualTo(ModelText.of(usual));
	}

	@Test
	void theConnectionIsGivenBackAsItWas(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			SingleConnectionDataSource borrowed = new SingleConnectionDataSource(connection, true);
			List<String> before = JdbcClient.create(borrowed).sql(SESSION).query(String.class).list();
			CatalogReader.read(borrowed, SCOPE);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(connection.isReadOnly()).isFalse();
			assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
			assertThat(JdbcClient.create(borrowed).sql(SESSION).query(String.class).list()).isEqualTo(before);
		}
	}

	@Test
	void aSchemaThatDoesNotExistIsEmpty(TestDatabase database) {
		SchemaModel model = CatalogReader.read(database.dataSource(), CatalogScope.of("nowhere"));
		assertThat(model).isEqualTo(SchemaModel.EMPTY);
	}

	@Test
	void namesOfAFurtherSchemaInTheSearchPathAreNotQualified(TestDatabase database) {
		Scripts.run(database,
				"create schema ext; create extension citext schema ext; "
						+ "create schema shadow; create table shadow.t (a ext.citext, b app.kind); "
						+ "grant usage on schema ext, shadow to public");
		CatalogScope scope = new CatalogScope(new Identifier("shadow"), Set.of(), List.of(new Identifier("ext")),
				Set.of());
		assertThat(ModelText.of(CatalogReader.read(database.dataSource(), scope))).contains("name a, type citext")
			.contains("name b, type app.kind");
	}

	@Test
	void aDefaultSchemaThatTheRoleMayNotUseIsRefused(TestDatabase database) {
		Scripts.run(database, "create schema closed");
		assertThatExceptionOfType(MissingPrivilegeException.class)
			.isThrownBy(() -> CatalogReader.read(database.dataSource(), CatalogScope.of("closed")))
			.withMessageContaining("may not use the schema 'closed'")
			.withMessageContaining("GRANT USAGE ON SCHEMA \"closed\" TO ");
	}

	@Test
	void tablesThatComeAndGoMeanwhileDoNotDisturb(TestDatabase database) throws Exception {
		AtomicBoolean isDone = new AtomicBoolean();
		Thread other = new Thread(() -> {
			while (!isDone.get()) {
				Scripts.run(database, "create table fleeting (a integer default 1 + 1 check (a > 0), b text)");
				Scripts.run(database, "create index on fleeting (lower(b)) where a > 1");
				Scripts.run(database, "drop table fleeting");
			}
		});
		other.start();
		try {
			for (int i = 0; i < 40; i++) {
				assertThat(CatalogReader.read(database.dataSource(), SCOPE).tables())
					.anyMatch((table) -> table.name().toString().equals("kinds"));
			}
		}
		finally {
			isDone.set(true);
			other.join();
		}
	}

	@Test
	void whatTheServerRefusesIsSaid(TestDatabase database) {
		PGSimpleDataSource nobody = database.dataSource();
		nobody.setUser("nobody_at_all");
		assertThatExceptionOfType(DatabaseAccessException.class).isThrownBy(() -> CatalogReader.read(nobody, SCOPE))
			.withMessageContaining("The catalog could not be read");
	}

	private static Connection recording(Connection connection, List<String> statements) {
		return (Connection) Proxy.newProxyInstance(DataSource.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						statements.add((String) arguments[0]);
					}
					else if (method.getName().equals("createStatement")) {
						throw new AssertionError("Statements are prepared, so that they can be counted");
					}
					return method.invoke(connection, arguments);
				});
	}

}
