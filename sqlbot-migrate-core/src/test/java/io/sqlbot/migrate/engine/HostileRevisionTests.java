package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PGobject;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions that leave in the session whatever can be left there, and what the next
 * borrower of the connection finds.
 */
@PostgresTest
class HostileRevisionTests {

	static final String TRACES = """
			set my.name = 'of the revision';
			set search_path = pg_catalog;
			set work_mem = '1MB';
			set application_name = 'hostile';
			set default_transaction_isolation = 'serializable';
			set default_transaction_read_only = on;
			set session characteristics as transaction deferrable;
			create temp table left_behind (id int unique deferrable initially deferred);
			insert into left_behind values (1);
			prepare left_statement as select 1;
			listen left_channel;
			select pg_advisory_lock(4711);
			declare left_cursor cursor with hold for select 1;
			create sequence public.left_sequence;
			select nextval('public.left_sequence');
			set session authorization default;
			set role pg_read_all_data;
			""";

	private static final String INIT_SQL = "set my.name = 'of the pool'; set work_mem = '7MB'";

	static final String SESSION = """
			select (select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
			         where source in ('session', 'client')
			           and name not in ('transaction_isolation', 'transaction_read_only', 'transaction_deferrable'))
			       || ' my.name=' || coalesce(current_setting('my.name', true), '')
			       || ' user=' || session_user || '/' || current_user
			       || ' temporary=' || (select count(*) from pg_class where relnamespace = pg_my_temp_schema())
			       || ' prepared=' || (select count(*) from pg_prepared_statements where from_sql)
			       || ' channels=' || (select count(*) from pg_listening_channels())
			       || ' cursors=' || (select count(*) from pg_cursors where is_holdable)
			       || ' locks=' || (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid())
			""";

	private final TestDatabase database;

	private RevisionFiles files;

	HostileRevisionTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
		this.database.asAdministrator()
			.jdbc()
			.sql("grant pg_read_all_data to \"" + this.database.user() + "\"")
			.update();
	}

	@Test
	void nextBorrowerOfHikariFindsWhatThePoolSetUp() throws SQLException {
		try (HikariDataSource pool = hikari()) {
			pool.setReadOnly(true);
			String session = session(pool);
			this.files.add("r2", "r1", TRACES, "");
			engine(pool).upgrade("head");
			assertThat(session(pool)).isEqualTo(session).contains("my.name=of the pool");
			assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isOne();
		}
	}

	@Test
	void nextBorrowerOfHikariBehindAProxyFindsWhatThePoolSetUp() throws SQLException {
		try (HikariDataSource pool = hikari()) {
			DataSource proxy = new LazyConnectionDataSourceProxy(pool);
			String session = session(proxy);
			this.files.add("r2", "r1", TRACES, "");
			engine(proxy).upgrade("head");
			assertThat(session(proxy)).isEqualTo(session).contains("my.name=of the pool");
		}
	}

	@Test
	void nextBorrowerOfDbcpFindsWhatThePoolSetUp() throws SQLException {
		try (BasicDataSource pool = new BasicDataSource()) {
			pool.setUrl(this.database.url());
			pool.setUsername(this.database.user());
			pool.setPassword(this.database.password());
			pool.setMaxTotal(1);
			pool.setConnectionInitSqls(List.of(INIT_SQL));
			String session = session(pool);
			this.files.add("r2", "r1", TRACES, "");
			engine(pool).upgrade("head");
			assertThat(session(pool)).isEqualTo(session).contains("my.name=of the pool");
		}
	}

	@Test
	void nextBorrowerOfTomcatFindsWhatThePoolSetUp() throws SQLException {
		org.apache.tomcat.jdbc.pool.DataSource pool = new org.apache.tomcat.jdbc.pool.DataSource();
		try {
			pool.setDriverClassName(org.postgresql.Driver.class.getName());
			pool.setUrl(this.database.url());
			pool.setUsername(this.database.user());
			pool.setPassword(this.database.password());
			pool.setInitialSize(1);
			pool.setMaxActive(1);
			pool.setInitSQL(INIT_SQL);
			String session = session(pool);
			this.files.add("r2", "r1", TRACES, "");
			engine(pool).upgrade("head");
			assertThat(session(pool)).isEqualTo(session).contains("my.name=of the pool");
		}
		finally {
			pool.close(true);
		}
	}

	@Test
	void connectionThatCannotBeReplacedIsCleaned() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			DataSource dataSource = new SingleConnectionDataSource(connection, true);
			new JdbcTemplate(dataSource).execute("set work_mem = '7MB'");
			String session = session(dataSource);
			this.files.add("r2", "r1", TRACES, "");
			engine(dataSource).upgrade("head");
			assertThat(session(dataSource)).isEqualTo(session).contains("work_mem=7168");
		}
	}

	@Test
	void connectionThatCannotBeReplacedIsCleanedAfterAFailure() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			DataSource dataSource = new SingleConnectionDataSource(connection, true);
			String session = session(dataSource);
			this.files.add("r2", "r1", TRACES + "reset role; select 1/0;", "");
			assertThatExceptionOfType(RevisionFailedException.class)
				.isThrownBy(() -> engine(dataSource).upgrade("head"));
			assertThat(session(dataSource)).isEqualTo(session);
		}
	}

	@Test
	void whatTheDriverRemembersIsPutBack() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			DataSource dataSource = new SingleConnectionDataSource(connection, true);
			MigrationEngine.builder(dataSource)
				.settings(this.files.settings())
				.migration(Hostile.class, Hostile::new)
				.build()
				.upgrade("head");
			assertThat(connection.isReadOnly()).isFalse();
			assertThat(connection.getHoldability()).isEqualTo(ResultSet.CLOSE_CURSORS_AT_COMMIT);
			assertThat(connection.getTypeMap()).isEmpty();
			assertThat(connection.getNetworkTimeout()).isZero();
			assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
			assertThat(connection.getSchema()).isEqualTo("public");
			assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold()).isEqualTo(5);
		}
	}

	@Test
	void nothingOfASegmentReachesTheNextOne() {
		this.files.add("r2", "r1", TRACES + """
				-- commit
				reset role;
				do $$
				begin
				  if to_regclass('left_behind') is not null or current_setting('work_mem') = '1MB'
				      or exists (select from pg_cursors where is_holdable) then
				    raise 'traces are left';
				  end if;
				end $$;""", "");
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(this.files.engine(this.database.dataSource()).current()).extracting("id").containsExactly("r2");
	}

	@Test
	void deferredTriggerStillFindsTheRevisionsOwnSearchPath() {
		this.files.add("r2", "r1", """
				create schema app;
				set search_path = app;
				create table item (id int);
				create table seen (id int);
				create function note() returns trigger language plpgsql as
				  $$ begin insert into seen values (new.id); return null; end $$;
				create constraint trigger note after insert on item deferrable initially deferred
				  for each row execute function note();
				insert into item values (7);""", "");
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(this.database.jdbc().sql("select id from app.seen").query(Integer.class).single()).isEqualTo(7);
	}

	private MigrationEngine engine(DataSource dataSource) {
		return this.files.engine(dataSource);
	}

	private HikariDataSource hikari() {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.database.dataSource());
		pool.setMaximumPoolSize(1);
		pool.setConnectionInitSql(INIT_SQL);
		return pool;
	}

	private static String session(DataSource dataSource) {
		return String.valueOf(new JdbcTemplate(dataSource).queryForObject(SESSION, String.class));
	}

	@Revision(id = "j2", revises = "r1")
	static class Hostile implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.jdbc((jdbc) -> {
				DataSource dataSource = Objects.requireNonNull(jdbc.getDataSource());
				try (Connection connection = dataSource.getConnection();
						Statement statement = connection.createStatement()) {
					Connection target = connection.unwrap(PgConnection.class);
					target.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT);
					target.setTypeMap(Map.of("left", PGobject.class));
					target.setNetworkTimeout(Runnable::run, 12_345);
					target.setSchema("pg_catalog");
					statement.execute("set session characteristics as transaction isolation level serializable");
					target.unwrap(PGConnection.class).setPrepareThreshold(1);
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			});
		}

	}

}
