package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.error.LockNotObtainedException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.error.RoleBehindPoolerException;
import io.sqlbot.migrate.error.TimeoutBehindPoolerException;
import io.sqlbot.migrate.testing.PgBouncer;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresPgBouncer;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Migrating through a real PgBouncer in transaction pooling, where consecutive
 * transactions of a connection may run on different connections to the server, which are
 * shared with others.
 */
@PostgresTest
@RequiresPgBouncer
class PgBouncerTests {

	private static final String SESSION = """
			select current_user || ' ' || current_setting('search_path') || ' ' || current_setting('work_mem')
			       || ' ' || current_setting('statement_timeout') || ' ' || coalesce(current_setting('my.name', true), '')
			       || ' ' || (select count(*) from pg_class where relnamespace = pg_my_temp_schema())
			       || ' ' || (select count(*) from pg_prepared_statements where from_sql)
			       || ' ' || (select count(*) from pg_listening_channels())
			       || ' ' || (select count(*) from pg_cursors where is_holdable)
			       || ' ' || (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid())
			""";

	private final TestDatabase database;

	private Path bouncerDirectory;

	private RevisionFiles files;

	PgBouncerTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) throws IOException {
		this.bouncerDirectory = Files.createDirectory(directory.resolve("bouncer"));
		this.files = new RevisionFiles(Files.createDirectory(directory.resolve("revisions"))).chain(5);
	}

	@Test
	void upgradeAndDowngradeNeedOneConnectionToTheServer() {
		try (PgBouncer bouncer = bouncer(1); HikariDataSource pool = pool(bouncer)) {
			MigrationEngine engine = this.files.engine(pool);
			assertThat(engine.upgrade("head").steps()).hasSize(5);
			assertThat(engine.downgrade("base").steps()).hasSize(5);
			assertThat(engine.upgrade("head").after()).containsExactly("r5");
			assertNoLockIsLeft();
		}
	}

	@Test
	void instancesStartedTogetherApplyEachRevisionOnce() throws Exception {
		this.files.add("c1", "r5", "create index concurrently on t1 (id);", "")
			.add("c2", "c1",
					"alter table t2 add b int;\ncreate index concurrently on t2 (b);\ninsert into t2 values (1);", "")
			.add("c3", "c2", "create index concurrently on t3 (id);", "");
		try (PgBouncer bouncer = bouncer(2)) {
			List<MigrationResult> results = together(4, () -> engine(bouncer).upgrade("head"));
			assertThat(results).allSatisfy((result) -> assertThat(result.after()).containsExactly("c3"));
			assertThat(results.stream().mapToInt((result) -> result.steps().size()).sum()).isEqualTo(8);
			assertThat(engine(bouncer).applied(1000))
				.extracting((row) -> row.revision() + " " + row.segment() + " " + row.outcome())
				.doesNotHaveDuplicates()
				.noneMatch((row) -> row.contains("FAILED"));
			assertThat(engine(bouncer).applied(1000)).extracting(AppliedRevision::revision).contains("c2");
			assertNoLockIsLeft();
		}
	}

	@Test
	void instanceThroughThePoolerAndInstanceBesideItKeepEachOtherOut() throws Exception {
		try (PgBouncer bouncer = bouncer(2)) {
			ExecutorService instances = Executors.newFixedThreadPool(2);
			try {
				Future<MigrationResult> through = instances.submit(() -> engine(bouncer).upgrade("head"));
				Future<MigrationResult> beside = instances
					.submit(() -> this.files.engine(this.database.dataSource()).upgrade("head"));
				assertThat(through.get(60, TimeUnit.SECONDS).steps().size()
						+ beside.get(60, TimeUnit.SECONDS).steps().size())
					.isEqualTo(5);
			}
			finally {
				instances.shutdownNow();
			}
		}
	}

	@Test
	void concurrentIndexIsBuiltWithAPoolOfOneHere() {
		this.files.add("c1", "r5", "create index concurrently item on t1 (id);", "drop index concurrently item;");
		try (PgBouncer bouncer = bouncer(2); HikariDataSource pool = pool(bouncer)) {
			MigrationEngine engine = MigrationEngine.builder(pool)
				.settings(this.files.settings())
				.guardSource(bouncer.dataSource())
				.build();
			assertThat(engine.upgrade("head").after()).containsExactly("c1");
			assertThat(engine.downgrade("r5").after()).containsExactly("r5");
			assertNoLockIsLeft();
		}
	}

	@Test
	void statementsThatTheApplicationPreparesByNameDoNotDisturb() {
		try (PgBouncer bouncer = bouncer(2)) {
			PGSimpleDataSource dataSource = bouncer.dataSource();
			dataSource.setPrepareThreshold(1);
			this.files.engine(dataSource).upgrade("head");
			assertThat(this.files.engine(dataSource).downgrade("base").steps()).hasSize(5);
		}
	}

	@Test
	void nextClientOnTheServersConnectionFindsNoTraceOfARevision() throws SQLException {
		allowRole();
		this.files.add("r6", "r5", HostileRevisionTests.TRACES, "");
		try (PgBouncer bouncer = bouncer(1)) {
			String session = session(bouncer);
			engine(bouncer).upgrade("head");
			assertThat(session(bouncer)).isEqualTo(session);
		}
	}

	@Test
	void nextClientOnTheServersConnectionFindsNoTraceOfARevisionThatFailed() throws SQLException {
		allowRole();
		this.files.add("r6", "r5", HostileRevisionTests.TRACES + "select 1/0;", "");
		try (PgBouncer bouncer = bouncer(1)) {
			String session = session(bouncer);
			assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> engine(bouncer).upgrade("head"))
				.withMessageContaining("SQLSTATE 22012");
			assertThat(session(bouncer)).isEqualTo(session);
		}
	}

	@Test
	void statementTimeoutOfOthersIsLeftAloneByAConcurrentIndex() throws Exception {
		setStatementTimeout("7654ms");
		this.files.add("c1", "r5", "create index concurrently on t1 (id);", "");
		try (PgBouncer bouncer = bouncer(2)) {
			engine(bouncer).upgrade("head");
			Set<String> timeouts = Set.copyOf(together(2, () -> new JdbcTemplate(bouncer.dataSource())
				.queryForObject("select current_setting('statement_timeout') from pg_sleep(0.2)", String.class)));
			assertThat(timeouts).containsExactly("7654ms");
		}
	}

	@Test
	void settingsThatFindDeadClientsAreLeftAloneByAConcurrentIndex() throws Exception {
		this.files.add("c1", "r5", "create index concurrently on t1 (id);", "");
		try (PgBouncer bouncer = bouncer(2)) {
			engine(bouncer).upgrade("head");
			Set<String> settings = Set
				.copyOf(together(2, () -> new JdbcTemplate(bouncer.dataSource()).queryForObject("""
						select current_setting('client_connection_check_interval') || ' '
						       || current_setting('tcp_user_timeout') || ' ' || current_setting('lock_timeout')
						  from pg_sleep(0.2)""", String.class)));
			assertThat(settings).containsExactly("0 0 0");
		}
	}

	@Test
	void roleThatAPoolerKeepsFromBeingSetIsExplainedBeforeTheStatementRuns() {
		this.files.add("c1", "r5", "create index concurrently on t1 (id);", "");
		try (PgBouncer bouncer = bouncer(2)) {
			MigrationEngine engine = MigrationEngine.builder(bouncer.dataSource())
				.settings(this.files.settings().withSegments(SegmentSettings.defaults().withRole(this.database.user())))
				.build();
			assertThatExceptionOfType(RoleBehindPoolerException.class).isThrownBy(() -> engine.upgrade("head"))
				.withMessageContaining("migrate.role=" + this.database.user())
				.withMessageContaining("through a pooler");
			assertThat(engine.applied(100)).extracting(AppliedRevision::outcome).doesNotContain(Outcome.INTENT);
			assertThat(engine.current()).extracting("id").containsExactly("r5");
		}
	}

	@Test
	void statementTimeoutIsLiftedForAConcurrentIndexWhereThereIsNoPooler() {
		slowIndex();
		this.files.engine(this.database.dataSource()).upgrade("head");
		assertThat(this.files.engine(this.database.dataSource()).current()).extracting("id").containsExactly("c1");
	}

	@Test
	void statementTimeoutThatAPoolerKeepsFromBeingLiftedIsExplained() {
		slowIndex();
		try (PgBouncer bouncer = bouncer(2)) {
			assertThatExceptionOfType(TimeoutBehindPoolerException.class)
				.isThrownBy(() -> engine(bouncer).upgrade("head"))
				.withMessageContaining("statement_timeout is 300ms")
				.withMessageContaining("through a pooler")
				.withMessageContaining("alter role " + this.database.user() + " set statement_timeout = 0");
		}
	}

	@Test
	void waitThroughThePoolerIsBounded() throws Exception {
		try (PgBouncer bouncer = bouncer(2)) {
			engine(bouncer).upgrade("r1");
			MigrationEngine impatient = MigrationEngine.builder(bouncer.dataSource())
				.settings(this.files.settings().withLockWait(Duration.ofMillis(120)))
				.build();
			try (Connection holder = this.database.dataSource().getConnection()) {
				holder.setAutoCommit(false);
				holder.createStatement()
					.execute("select pg_advisory_xact_lock(('x' || substr(encode(sha256("
							+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)");
				assertThatExceptionOfType(LockNotObtainedException.class).isThrownBy(() -> impatient.upgrade("head"));
			}
			assertThat(impatient.upgrade("head").after()).containsExactly("r5");
		}
	}

	private void slowIndex() {
		this.files.add("slow", "r5", """
				create table big (id int);
				insert into big values (1), (2), (3);
				create function slow(int) returns int language sql immutable as 'select $1 from pg_sleep(0.15)';""", "")
			.add("c1", "slow", "create index concurrently on big (public.slow(id));", "");
		this.files.engine(this.database.dataSource()).upgrade("slow");
		setStatementTimeout("300ms");
	}

	private void setStatementTimeout(String timeout) {
		this.database.jdbc()
			.sql("alter database \"" + this.database.name() + "\" set statement_timeout = '" + timeout + "'")
			.update();
	}

	private void allowRole() {
		this.database.asAdministrator()
			.jdbc()
			.sql("grant pg_read_all_data to \"" + this.database.user() + "\"")
			.update();
	}

	private void assertNoLockIsLeft() {
		assertThat(this.database.jdbc()
			.sql("""
					select count(*) from pg_locks where locktype = 'advisory'
					and database = (select oid from pg_database where datname = current_database())""")
			.query(Integer.class)
			.single()).isZero();
	}

	private PgBouncer bouncer(int serverConnections) {
		return PgBouncer.start(this.database, this.bouncerDirectory, serverConnections);
	}

	private MigrationEngine engine(PgBouncer bouncer) {
		return this.files.engine(bouncer.dataSource());
	}

	private static HikariDataSource pool(PgBouncer bouncer) {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(bouncer.dataSource());
		pool.setMaximumPoolSize(1);
		return pool;
	}

	private static String session(PgBouncer bouncer) {
		DataSource dataSource = bouncer.dataSource();
		return String.valueOf(new JdbcTemplate(dataSource).queryForObject(SESSION, String.class));
	}

	private static <T> List<T> together(int count, Callable<T> work) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(count);
		try {
			return threads.invokeAll(Collections.nCopies(count, work), 60, TimeUnit.SECONDS).stream().map((result) -> {
				try {
					return result.get();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}).toList();
		}
		finally {
			threads.shutdownNow();
		}
	}

}
