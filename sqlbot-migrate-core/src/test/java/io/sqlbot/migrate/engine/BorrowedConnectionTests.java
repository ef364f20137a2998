package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

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
	void connectionComesBackAsItWas() throws SQLException {
		this.files.add("r4", "r3", """
				set search_path = pg_catalog;
				set statement_timeout = 1234;
				set lock_timeout = 77;
				set work_mem = '1MB';
				select pg_catalog.set_config('my.setting', 'x', false);""", "");
		this.files.add("r5", "r4", "set time zone 'Asia/Tokyo';", "");
		try (HikariDataSource pool = unstartedPool()) {
			pool.setConnectionInitSql("set work_mem = '7MB'");
			try (Connection connection = pool.getConnection()) {
				connection.unwrap(PGConnection.class).setPrepareThreshold(3);
			}
			JdbcTemplate jdbc = new JdbcTemplate(pool);
			String backend = state(jdbc);
			this.files.engine(pool).upgrade("head");
			assertThat(state(jdbc)).isEqualTo(backend);
			try (Connection connection = pool.getConnection()) {
				assertThat(connection.getAutoCommit()).isTrue();
				assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold()).isEqualTo(3);
			}
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
