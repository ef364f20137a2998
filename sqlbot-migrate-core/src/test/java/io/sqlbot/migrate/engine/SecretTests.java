package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class SecretTests {

	private final TestDatabase database;

	private final Outputs outputs = new Outputs();

	private RevisionFiles files;

	SecretTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
	}

	@AfterEach
	void close() {
		this.outputs.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgrsql://localhost/app?user=app&password=hunter2",
			"jdbc:postgresql://app:hunter2@localhost:1/app", "jdbc:postgresql://localhost:1/app?password=hunter2",
			"jdbc:postgresql://localhost:port/app?password=hunter2",
			"jdbc:postgresql://localhost:1/app?password=hunter2&sslmode=nonsense",
			"jdbc:postgresql://localhost:1/app?password=hunter2&socketTimeout=never",
			"jdbc:postgresql://no-such-host.invalid/app?password=hunter2" })
	void passwordsAndParametersOfUrlsAreNotTold(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setPassword("hunter2");
		pool.setConnectionTimeout(250);
		try (pool) {
			for (DataSource dataSource : List.of(new DriverManagerDataSource(url), pool)) {
				MigrationException failure = this.outputs.failureOf(() -> engine(dataSource).upgrade("head"));
				assertThat(failure).isInstanceOf(DatabaseAccessException.class)
					.hasMessageContaining("No connection to the database could be had: ");
			}
		}
		assertThat(this.outputs.told()).doesNotContain("hunter2");
		assertThat(this.outputs.log()).doesNotContain("hunter2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "socketFactory=com.example.Hunter2", "socketFactory=java.lang.String&socketFactoryArg=x",
			"sslmode=Hunter2", "targetServerType=Hunter2", "loginTimeout=Hunter2" })
	void valuesOfParametersThatTheDriverRefusesAreNotTold(String parameters) {
		String url = this.database.url() + (this.database.url().contains("?") ? "&" : "?") + parameters;
		MigrationException failure = this.outputs
			.failureOf(() -> engine(new DriverManagerDataSource(url)).upgrade("head"));
		assertThat(failure).isInstanceOf(DatabaseAccessException.class);
		assertThat(this.outputs.told()).doesNotContain("Hunter2", "java.lang.String");
	}

	@Test
	void refusedPasswordIsNotTold() {
		TestDatabase administrator = this.database.asAdministrator();
		assertThat(administrator.url()).doesNotContain("password");
		String url = this.database.url() + (this.database.url().contains("?") ? "&" : "?")
				+ "user=nobody_here&password=hunter2";
		MigrationException failure = this.outputs
			.failureOf(() -> engine(new DriverManagerDataSource(url)).upgrade("head"));
		assertThat(failure.getMessage()).contains("nobody_here", "SQLSTATE 28");
		assertThat(this.outputs.told()).doesNotContain("hunter2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into t1 values (4700 + 11), (4700 + 11); alter table t1 add unique (id);",
			"alter table t1 add check (id > 0); insert into t1 values (-4700 - 11);",
			"do $$ begin raise 'no luck' using detail = 'it was ' || (4700 + 11); end $$;" })
	void detailOfTheServerGoesToTheLogOnly(String sql) {
		this.files.add("r2", "r1", "do $$ begin perform 1; end $$;\n" + sql, "");
		this.outputs.failureOf(() -> engine(this.database.dataSource()).upgrade("head"));
		assertThat(this.outputs.log()).contains("Revision 'r2': ", "4711");
		assertThat(this.outputs.told()).doesNotContain("4711");
		assertThat(Outputs.history(this.database)).doesNotContain("4711");
	}

	@ParameterizedTest
	@ValueSource(classes = { Query.class, Batch.class })
	void detailBehindExceptionsOfSpringGoesToTheLogOnly(Class<? extends Migration> type) {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings())
			.listener(this.outputs)
			.migration(type, () -> BeanUtils.instantiateClass(type))
			.build();
		MigrationException failure = this.outputs.failureOf(() -> engine.upgrade("head"));
		assertThat(failure.getMessage()).contains("duplicate key value", "23505");
		assertThat(failure).hasStackTraceContaining(type.getName() + ".upgrade(");
		assertThat(this.outputs.log()).contains("(id)=(4711)");
		assertThat(this.outputs.told()).doesNotContain("4711");
		assertThat(Outputs.history(this.database)).doesNotContain("4711");
	}

	@Test
	void detailOfAFailureOfOwnTablesIsNotTold() throws Exception {
		try (var connection = DriverManager.getConnection(this.database.url(), this.database.user(),
				this.database.password()); var statement = connection.createStatement()) {
			assertThat(this.outputs.failureOf(() -> {
				try {
					statement.execute("do $$ begin raise 'no luck' using detail = 'it was 4711'; end $$");
				}
				catch (SQLException ex) {
					throw new DatabaseAccessException("It failed", ex);
				}
			})).hasMessageContaining("It failed: no luck (SQLSTATE P0001).");
		}
		assertThat(this.outputs.told()).doesNotContain("4711");
	}

	private MigrationEngine engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource).settings(this.files.settings()).listener(this.outputs).build();
	}

	@Revision(id = "j2", revises = "r1")
	static class Query implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().execute("create unique index on t1 (id)");
			op.jdbc().update("insert into t1 values (?)", 4000 + 711);
			op.jdbc().update("insert into t1 values (?)", 4000 + 711);
		}

	}

	@Revision(id = "j2", revises = "r1")
	static class Batch implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc().execute("create unique index on t1 (id)");
			op.jdbc()
				.batchUpdate("insert into t1 values (?)",
						List.of(new Object[] { 4000 + 711 }, new Object[] { 4000 + 711 }));
		}

	}

}
