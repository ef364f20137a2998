package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class BorrowedConnectionTests {

	private final TestDatabase database;

	private RevisionFiles files;

	BorrowedConnectionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(3);
	}

	@Test
	void poolOfSizeOneIsEnough() {
		try (HikariDataSource pool = this.database.pooled(1)) {
			this.files.engine(pool).upgrade("head");
			assertThat(this.files.engine(pool).current()).hasSize(1);
		}
	}

	@Test
	void poolOfRepeatableReadWithoutAutoCommitIsServed() {
		try (HikariDataSource pool = unstartedPool()) {
			pool.setAutoCommit(false);
			pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
			this.files.engine(pool).upgrade("head");
			assertThat(this.files.engine(pool).current()).hasSize(1);
		}
	}

	@Test
	void connectionOfAPoolThatMakesItReadOnlyIsServed() throws SQLException {
		for (String mode : List.of("transaction", "always")) {
			PGSimpleDataSource dataSource = this.database.dataSource();
			dataSource.setReadOnlyMode(mode);
			try (HikariDataSource pool = unstartedPool()) {
				pool.setDataSource(dataSource);
				pool.setReadOnly(true);
				this.files.engine(pool).upgrade("head");
				this.files.engine(pool).downgrade("base");
				try (Connection connection = pool.getConnection()) {
					assertThat(connection.isReadOnly()).isTrue();
				}
			}
		}
	}

	@Test
	void poolOfSerializableTransactionsIsServed() {
		this.files.add("r4", "r3", "create index concurrently on t1 (id);", "");
		try (HikariDataSource pool = unstartedPool()) {
			pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
			MigrationEngine.builder(pool)
				.settings(this.files.settings())
				.guardSource(this.database.dataSource())
				.build()
				.upgrade("head");
			assertThat(this.files.engine(pool).current()).extracting("id").containsExactly("r4");
			assertThat(new JdbcTemplate(pool).queryForObject("show transaction isolation level", String.class))
				.isEqualTo("serializable");
		}
	}

	@Test
	void connectionThatNoPoolCanReplaceComesBackAsItWas() throws SQLException {
		this.files.add("r4", "r3", """
				set search_path = pg_catalog;
				set statement_timeout = 1234;
				set lock_timeout = 77;
				set work_mem = '1MB';
				select pg_catalog.set_config('my.setting', 'x', false);""", "");
		this.files.add("r5", "r4", "set time zone 'Asia/Tokyo';", "");
		try (Connection connection = this.database.dataSource().getConnection()) {
			SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
			connection.unwrap(PGConnection.class).setPrepareThreshold(3);
			JdbcTemplate jdbc = new JdbcTemplate(dataSource);
			jdbc.execute("set work_mem = '7MB'");
			String backend = state(jdbc);
			this.files.engine(dataSource).upgrade("head");
			assertThat(state(jdbc)).isEqualTo(backend);
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold()).isEqualTo(3);
		}
	}

	@Test
	void isolationLevelThatTheApplicationSetBetweenTwoRunsStays() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			SingleConnectionDataSource dataSource = new SingleConnectionDataSource(connection, true);
			this.files.engine(dataSource).upgrade("r1");
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			this.files.engine(dataSource).upgrade("head");
			assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
		}
	}

	@Test
	void stampLeavesTheConnectionInThePool() {
		try (HikariDataSource pool = unstartedPool()) {
			pool.setConnectionInitSql("set my.setting = 'of the pool'; set work_mem = '7MB'");
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			String backend = state(jdbc);
			this.files.engine(pool).stamp("head");
			assertThat(state(jdbc)).isEqualTo(backend).contains("of the pool");
		}
	}

	@Test
	void roleThatARevisionSetDoesNotStay() {
		this.files.add("r4", "r3", "set role pg_read_all_data;", "");
		this.database.asAdministrator()
			.jdbc()
			.sql("grant pg_read_all_data to \"" + this.database.user() + "\"")
			.update();
		try (HikariDataSource pool = this.database.pooled(1)) {
			this.files.engine(pool).upgrade("head");
			assertThat(new JdbcTemplate(pool).queryForObject("select current_user", String.class))
				.isEqualTo(this.database.user());
		}
	}

	@Test
	void socketTimeoutOfTheUrlDoesNotCutALongStatement() throws SQLException {
		this.files.add("r4", "r3", "select pg_sleep(1.6);", "");
		PGSimpleDataSource dataSource = this.database.dataSource();
		dataSource.setSocketTimeout(1);
		this.files.engine(dataSource).upgrade("head");
		assertThat(this.files.engine(dataSource).current()).extracting("id").containsExactly("r4");
	}

	@Test
	void statementTimeoutOfTheRoleDoesNotCutALongStatement() {
		this.files.add("r4", "r3", "select pg_sleep(0.3);", "");
		this.database.asAdministrator()
			.jdbc()
			.sql("alter database \"" + this.database.name() + "\" set statement_timeout = 100")
			.update();
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(this.files.engine(this.database.dataSource()).current()).extracting("id").containsExactly("r4");
	}

	@Test
	void connectionThatHadATransactionOpenIsNotLostToIt() throws SQLException {
		try (HikariDataSource pool = this.database.pooled(1)) {
			try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute("create table never (id int)");
			}
			this.files.engine(pool).upgrade("head");
			assertThat(new JdbcTemplate(pool).queryForObject("select to_regclass('never') is null", Boolean.class))
				.isTrue();
		}
	}

	private HikariDataSource unstartedPool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.database.dataSource());
		pool.setMaximumPoolSize(1);
		return pool;
	}

	private static String state(JdbcTemplate jdbc) {
		return String.valueOf(jdbc.queryForObject("""
				select pg_backend_pid() || ' ' || string_agg(name || '=' || setting, ' ' order by name)
				       || ' ' || coalesce(nullif(current_setting('my.setting', true), ''), '-')
				  from pg_settings
				 where name in ('search_path', 'statement_timeout', 'lock_timeout', 'work_mem', 'TimeZone')""",
				String.class));
	}

}
