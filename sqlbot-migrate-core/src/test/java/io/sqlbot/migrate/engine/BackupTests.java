package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.BackupFailedException;
import io.sqlbot.migrate.error.DumpConnectionException;
import io.sqlbot.migrate.error.DumpProgramException;
import io.sqlbot.migrate.error.RevisionFailedException;
import io.sqlbot.migrate.testing.PgBouncer;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresPgBouncer;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When and how pg_dump is called. A program of the test's own takes its place, as it can
 * fail, hang and tell how it was called; {@link RestoreTests} run the real one.
 */
@PostgresTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program in the place of pg_dump is a shell script")
class BackupTests {

	private static final String VERSION = "99.1";

	private static final String SUCCEED = "echo dump > \"$file\"";

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final TestDatabase database;

	private final List<MigrationEvent> events = Collections.synchronizedList(new ArrayList<>());

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private Path directory;

	private RevisionFiles files;

	private FakeDump dump;

	BackupTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) throws IOException {
		this.directory = directory;
		this.files = new RevisionFiles(Files.createDirectory(directory.resolve("revisions"))).chain(3);
		this.dump = new FakeDump(Files.createDirectory(directory.resolve("dump")));
	}

	@AfterEach
	void stopThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void editedRevisionStopsBeforeTheDump() throws IOException {
		engine(VERSION, SUCCEED).upgrade("r2");
		long calls = this.dump.calls();
		Path applied = this.directory.resolve("revisions/001_r1.sql");
		Files.writeString(applied, Files.readString(applied).replace("int", "bigint"));
		assertThatExceptionOfType(AppliedRevisionChangedException.class)
			.isThrownBy(() -> engine(VERSION, SUCCEED).upgrade("head"));
		assertThat(this.dump.calls()).isEqualTo(calls);
	}

	@Test
	void databaseIsDumpedOnceBeforeTheFirstStep() {
		engine(VERSION, SUCCEED).upgrade("head");
		assertThat(this.dump.calls()).isOne();
		assertThat(this.dump.dumps()).singleElement()
			.satisfies((file) -> assertThat(file.getFileName().toString())
				.matches(this.database.name() + "@base@\\d{8}T\\d{6}\\.\\d{3}Z\\.dump"))
			.satisfies((file) -> assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
		assertThat(this.events.indexOf(backup())).isNotNegative().isLessThan(indexOfFirstStep());
		assertThat(backup().file()).isEqualTo(this.dump.dumps().get(0));
		assertThat(backup().bytes()).isEqualTo(5);
	}

	@Test
	void downgradeIsPrecededByADumpToo() {
		engine(VERSION, SUCCEED).upgrade("head");
		engine(VERSION, SUCCEED).downgrade("-1");
		assertThat(this.dump.dumps()).hasSize(2).last().asString().contains("@r3@");
	}

	@Test
	void nothingPendingMeansNoDump() {
		engine(VERSION, SUCCEED).upgrade("head");
		engine(VERSION, "exit 1").upgrade("head");
		assertThat(this.dump.calls()).isOne();
	}

	@Test
	void instancesStartedTogetherMakeOneDump() throws Exception {
		MigrationEngine engine = engine(VERSION, SUCCEED);
		List<Callable<MigrationResult>> starts = Collections.nCopies(8, () -> engine.upgrade("head"));
		for (Future<MigrationResult> result : this.threads.invokeAll(starts, 60, TimeUnit.SECONDS)) {
			assertThat(result.get().after()).containsExactly("r3");
		}
		assertThat(this.dump.calls()).isOne();
	}

	@Test
	void nobodyChangesAnythingDuringTheDump() throws Exception {
		MigrationEngine engine = engine(VERSION, "while [ ! -e goon ]; do sleep 0.05; done\n" + SUCCEED);
		Future<MigrationResult> dumping = this.threads.submit(() -> engine.upgrade("head"));
		await(() -> this.dump.has("arguments"));
		Future<MigrationResult> other = this.threads
			.submit(() -> this.files.engine(this.database.dataSource()).upgrade("head"));
		// the other one had a second to change something
		LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
		assertThat(other.isDone()).isFalse();
		assertThat(tables()).isZero();
		this.dump.note("goon");
		assertThat(dumping.get(60, TimeUnit.SECONDS).after()).containsExactly("r3");
		assertThat(other.get(60, TimeUnit.SECONDS).after()).containsExactly("r3");
		assertThat(dumping.get().steps().size() + other.get().steps().size()).isEqualTo(3);
	}

	@Test
	void concurrentIndexIsNotHeldUpByTheConnectionThatGuardsTheRun() {
		this.files.add("c1", "r3", "create index concurrently on t1 (id);", "");
		assertThat(engine(VERSION, SUCCEED).upgrade("head").after()).containsExactly("c1");
	}

	@Test
	void passwordIsInAFileAndNowhereElse() throws Exception {
		String password = "a:b\\c d";
		PGSimpleDataSource source = this.database.dataSource();
		source.setPassword(password);
		DataSource named = source;
		// the embedded server asks for no password; another one would refuse this one
		org.assertj.core.api.Assumptions.assumeThat(connects(named)).isTrue();
		builder(VERSION, SUCCEED).backupSource(named).build().upgrade("head");
		assertThat(this.dump.noted("passfile")).isEqualTo("*:*:*:*:a\\:b\\\\c d\n");
		assertThat(this.dump.noted("arguments") + this.dump.noted("environment")).doesNotContain(password, "a\\:b")
			.doesNotContain("PGPASSWORD");
		String passwordFile = variable("PGPASSFILE");
		assertThat(Path.of(passwordFile)).doesNotExist();
		assertThat(Path.of(passwordFile).getParent()).doesNotExist();
	}

	@Test
	void passwordOfADriversDataSourceIsUsed() {
		SimpleDriverDataSource guard = new SimpleDriverDataSource(new org.postgresql.Driver(), this.database.url(),
				this.database.user(), this.database.password());
		builder(VERSION, SUCCEED).guardSource(guard).build().upgrade("head");
		assertThat(this.dump.noted("passfile")).isEqualTo("*:*:*:*:" + this.database.password() + "\n");
	}

	@Test
	void dumpConnectsToTheHostThatTheDriverReached() {
		PGSimpleDataSource source = this.database.dataSource();
		String host = source.getServerNames()[0];
		int port = source.getPortNumbers()[0];
		source.setServerNames(new String[] { "127.0.0.1", host });
		source.setPortNumbers(new int[] { 1, port });
		source.setSslMode("prefer");
		this.files.engine(source).upgrade("r1");
		builder(VERSION, SUCCEED, source).build().upgrade("head");
		assertThat(variable("PGHOST")).isEqualTo(host);
		assertThat(variable("PGPORT")).isEqualTo(String.valueOf(port));
		assertThat(variable("PGDATABASE")).isEqualTo(this.database.name());
		assertThat(variable("PGUSER")).isEqualTo(this.database.user());
		assertThat(variable("PGSSLMODE")).isEqualTo("prefer");
	}

	@Test
	void failureOfTheDumpStopsTheUpgradeAndChangesNothing() {
		MigrationEngine engine = engine(VERSION, """
				echo half > "$file"
				for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "line $i" >&2; done
				echo "pg_dump: error: permission denied for table item" >&2
				echo "DETAIL:  Key (name)=(Anna) is there." >&2
				echo "password was $(cut -d: -f5 passfile)" >&2
				exit 3""");
		assertThatExceptionOfType(BackupFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining(this.database.name())
			.withMessageContaining("pg_dump ended with code 3")
			.withMessageContaining("line 12")
			.withMessageContaining("permission denied for table item")
			.withMessageContaining("migrate.backup.enabled=false")
			.withMessageContaining("password was ******")
			.withMessageNotContaining("line 2" + System.lineSeparator())
			.withMessageNotContaining("Anna")
			.withMessageNotContaining(this.database.password());
		assertThat(tables()).isZero();
		assertThat(this.dump.dumps()).isEmpty();
		assertThat(this.files.engine(this.database.dataSource()).upgrade("head").steps()).hasSize(3);
	}

	@Test
	void missingProgramIsToldBeforeAnythingRuns() {
		BackupSettings settings = new BackupSettings(this.dump.backups(), 5, "pg_dump_of_nobody");
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withBackup(settings))
			.build();
		assertThatExceptionOfType(DumpProgramException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("'pg_dump_of_nobody' can't be used")
			.withMessageContaining("apt-get install postgresql-client-" + serverMajor())
			.withMessageContaining("migrate.backup.command");
		assertThat(tables()).isZero();
	}

	@Test
	void programOlderThanTheServerIsToldBeforeAnythingRuns() {
		MigrationEngine engine = engine("14.21 (Debian 14.21-1)", SUCCEED);
		assertThatExceptionOfType(DumpProgramException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("is of version 14.21, the server of version " + serverMajor())
			.withMessageContaining("postgresql-client-" + serverMajor());
		assertThat(tables()).isZero();
		assertThat(this.dump.calls()).isZero();
	}

	@Test
	void programThatIsNoPgDumpIsTold() {
		assertThatExceptionOfType(DumpProgramException.class).isThrownBy(() -> engine("?", SUCCEED).upgrade("head"))
			.withMessageContaining("asked for its version it says 'pg_dump (PostgreSQL) ?'");
	}

	@Test
	void directoryThatCannotBeMadeIsToldBeforeAnythingRuns() throws IOException {
		BackupSettings settings = this.dump.settings(VERSION, SUCCEED);
		Path file = Files.createFile(this.directory.resolve("file"));
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings()
				.withBackup(new BackupSettings(file.resolve("backups"), 5, settings.command())))
			.build();
		assertThatExceptionOfType(BackupFailedException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining(file.resolve("backups") + " could not be created");
		assertThat(tables()).isZero();
	}

	@Test
	void interruptEndsTheProgram() throws Exception {
		MigrationEngine engine = engine(VERSION, "echo half > \"$file\"; echo $$ > pid; exec sleep 60");
		Future<MigrationResult> upgrade = this.threads.submit(() -> engine.upgrade("head"));
		await(() -> this.dump.has("pid") && !this.dump.noted("pid").isBlank());
		ProcessHandle process = ProcessHandle.of(Long.parseLong(this.dump.noted("pid").strip())).orElseThrow();
		this.threads.shutdownNow();
		await(() -> upgrade.isDone() && !process.isAlive());
		assertThat(this.dump.dumps()).isEmpty();
		assertThat(tables()).isZero();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(upgrade::get)
			.withCauseInstanceOf(BackupFailedException.class);
	}

	@Test
	void lossOfTheLockEndsTheDump() throws Exception {
		MigrationEngine engine = engine(VERSION, "echo $$ > pid; exec sleep 60");
		Future<MigrationResult> upgrade = this.threads.submit(() -> engine.upgrade("head"));
		await(() -> this.dump.has("pid") && !this.dump.noted("pid").isBlank());
		ProcessHandle process = ProcessHandle.of(Long.parseLong(this.dump.noted("pid").strip())).orElseThrow();
		this.database.jdbc()
			.sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = "
					+ "(select oid from pg_database where datname = current_database())")
			.query(Boolean.class)
			.list();
		await(() -> upgrade.isDone() && !process.isAlive());
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(upgrade::get)
			.withCauseInstanceOf(BackupFailedException.class)
			.withMessageContaining("held the lock");
		assertThat(tables()).isZero();
	}

	@Test
	void revisionThatFailsAfterTheDumpKeepsIt() {
		this.files.add("r4", "r3", "select 1/0;", "");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> engine(VERSION, SUCCEED).upgrade("head"));
		assertThat(this.dump.dumps()).hasSize(1);
	}

	@Test
	void planIsMadeAnewWhereSomebodyElseMovedTheDatabaseMeanwhile() throws Exception {
		this.files.engine(this.database.dataSource()).upgrade("r1");
		MigrationEngine engine = engine(VERSION, SUCCEED);
		try (Connection other = this.database.dataSource().getConnection();
				Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("select pg_advisory_xact_lock(('x' || substr(encode(sha256("
					+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)");
			Future<MigrationResult> upgrade = this.threads.submit(() -> engine.upgrade("head"));
			await(() -> this.database.jdbc()
				.sql("select count(*) from pg_locks where locktype = 'advisory' and database = "
						+ "(select oid from pg_database where datname = current_database())")
				.query(Integer.class)
				.single() == 2);
			statement.execute("create table t2 (id int); update alembic_version set version_num = 'r2'");
			other.commit();
			assertThat(upgrade.get(60, TimeUnit.SECONDS).steps()).hasSize(1);
		}
		assertThat(this.dump.dumps()).singleElement().asString().contains("@r2@");
	}

	@Test
	@RequiresPgBouncer
	void poolerIsRefusedUnlessTheServerItselfIsNamed() throws Exception {
		try (PgBouncer bouncer = PgBouncer.start(this.database,
				Files.createDirectory(this.directory.resolve("bouncer")), 3)) {
			MigrationEngineBuilder builder = builder(VERSION, SUCCEED, bouncer.dataSource());
			assertThatExceptionOfType(DumpConnectionException.class).isThrownBy(() -> builder.build().upgrade("head"))
				.withMessageContaining("through a pooler")
				.withMessageContaining("migrate.backup.url");
			assertThat(tables()).isZero();
			builder.backupSource(this.database.dataSource()).build().upgrade("head");
			assertThat(variable("PGPORT")).isEqualTo(String.valueOf(this.database.dataSource().getPortNumbers()[0]));
		}
	}

	@Test
	void otherDatabaseIsNotTakenForABackup() {
		PGSimpleDataSource other = this.database.asAdministrator().dataSource();
		other.setDatabaseName("postgres");
		MigrationEngine engine = builder(VERSION, SUCCEED).backupSource(other).build();
		assertThatExceptionOfType(DumpConnectionException.class).isThrownBy(() -> engine.upgrade("head"))
			.withMessageContaining("another database, postgres at ");
		assertThat(tables()).isZero();
	}

	private MigrationEngine engine(String version, String behaviour) {
		return builder(version, behaviour).build();
	}

	private MigrationEngineBuilder builder(String version, String behaviour) {
		return builder(version, behaviour, this.database.dataSource());
	}

	private MigrationEngineBuilder builder(String version, String behaviour, DataSource dataSource) {
		return MigrationEngine.builder(dataSource)
			.settings(this.files.settings().withBackup(this.dump.settings(version, behaviour)))
			.listener(this.events::add);
	}

	private MigrationEvent.BackupFinished backup() {
		return this.events.stream()
			.filter(MigrationEvent.BackupFinished.class::isInstance)
			.map(MigrationEvent.BackupFinished.class::cast)
			.findFirst()
			.orElseThrow();
	}

	private int indexOfFirstStep() {
		return this.events.indexOf(
				this.events.stream().filter(MigrationEvent.StepStarted.class::isInstance).findFirst().orElseThrow());
	}

	private int tables() {
		return this.database.jdbc()
			.sql("select count(*) from pg_tables where schemaname = 'public'")
			.query(Integer.class)
			.single();
	}

	private int serverMajor() {
		return this.database.jdbc()
			.sql("select current_setting('server_version_num')::int / 10000")
			.query(Integer.class)
			.single();
	}

	private String variable(String name) {
		return this.dump.noted("environment")
			.lines()
			.filter((line) -> line.startsWith(name + "="))
			.map((line) -> line.substring(name.length() + 1))
			.findFirst()
			.orElseThrow();
	}

	private static boolean connects(DataSource source) {
		try {
			source.getConnection().close();
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}

}
