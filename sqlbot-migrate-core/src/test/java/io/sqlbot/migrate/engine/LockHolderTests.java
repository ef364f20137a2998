package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.OtherSession;
import io.sqlbot.migrate.error.LockNotObtainedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What somebody learns who waits for the lock.
 */
@PostgresTest
class LockHolderTests {

	private final TestDatabase database;

	private final Events events = new Events();

	private RevisionFiles files;

	LockHolderTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory).chain(1);
	}

	@Test
	void errorNamesTheHolderAndTheWayOn() throws SQLException {
		try (Connection holder = OtherSessions.begin(this.database, OtherSessions.LOCK)) {
			int pid = OtherSessions.pid(holder);
			assertThatExceptionOfType(LockNotObtainedException.class)
				.isThrownBy(() -> engine(Duration.ofMillis(100)).upgrade("head"))
				.withMessageContaining("pid " + pid + " (application 'billing'")
				.withMessageContaining("in a transaction for")
				.withMessageContaining("select pg_advisory_xact_lock((")
				.withMessageContaining("migrate.lock.wait")
				.withMessageContaining("select pg_terminate_backend(" + pid + ")");
		}
	}

	@Test
	void migratingSessionIsRecognisedByItsName() throws SQLException {
		this.files.add("r2", "r1",
				"create table seen as select application_name from pg_stat_activity where pid = " + "pg_backend_pid();",
				"");
		engine(Duration.ZERO).upgrade("head");
		assertThat(this.database.jdbc().sql("select application_name from seen").query(String.class).single())
			.isEqualTo("sqlbot-migrate upgrade r2");
	}

	@Test
	void listenersHearWhoHasTheLockAndTheWaitEndsSoonAfter() throws Exception {
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try (Connection holder = OtherSessions.begin(this.database, OtherSessions.LOCK)) {
			MigrationEngine engine = engine(Duration.ofSeconds(30));
			CompletableFuture<MigrationResult> result = CompletableFuture.supplyAsync(() -> engine.upgrade("head"),
					worker);
			OtherSessions.await(() -> !this.events.of(MigrationEvent.LockAwaited.class).isEmpty());
			holder.rollback();
			long free = System.nanoTime();
			assertThat(result.get(20, TimeUnit.SECONDS).steps()).hasSize(1);
			assertThat(Duration.ofNanos(System.nanoTime() - free)).isLessThan(Duration.ofSeconds(1));
			assertThat(this.events.of(MigrationEvent.LockAwaited.class)).singleElement().satisfies((event) -> {
				assertThat(event.holder()).extracting(OtherSession::pid).isEqualTo(OtherSessions.pid(holder));
				assertThat(event.waited()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(5));
			});
		}
		finally {
			worker.shutdownNow();
		}
	}

	@Test
	void listenersHearThatTheWaitIsOverWhetherItEndedWellOrNot() throws Exception {
		ExecutorService worker = Executors.newSingleThreadExecutor();
		try (Connection holder = OtherSessions.begin(this.database, OtherSessions.LOCK)) {
			assertThatExceptionOfType(LockNotObtainedException.class)
				.isThrownBy(() -> engine(Duration.ofSeconds(2)).stamp("head"));
			assertThat(this.events.names()).containsExactly("LockAwaited", "LockWaitEnded");
			CompletableFuture<MigrationResult> result = CompletableFuture
				.supplyAsync(() -> engine(Duration.ofSeconds(30)).stamp("head"), worker);
			OtherSessions.await(() -> this.events.of(MigrationEvent.LockAwaited.class).size() == 2);
			holder.rollback();
			assertThat(result.get(20, TimeUnit.SECONDS).after()).containsExactly("r1");
		}
		finally {
			worker.shutdownNow();
		}
		assertThat(this.events.names()).containsExactly("LockAwaited", "LockWaitEnded", "LockAwaited", "LockWaitEnded",
				"Stamped");
		assertThat(this.events.of(MigrationEvent.LockWaitEnded.class))
			.extracting(MigrationEvent.LockWaitEnded::obtained)
			.containsExactly(false, true);
		assertThat(this.events.of(MigrationEvent.LockWaitEnded.class))
			.allSatisfy((event) -> assertThat(event.waited()).isGreaterThan(Duration.ofSeconds(1)));
	}

	@Test
	void shortWaitIsNotToldAndNeitherIsItsEnd() throws SQLException {
		try (Connection holder = OtherSessions.begin(this.database, OtherSessions.LOCK)) {
			assertThat(holder.isClosed()).isFalse();
			assertThatExceptionOfType(LockNotObtainedException.class)
				.isThrownBy(() -> engine(Duration.ofMillis(100)).stamp("head"));
		}
		assertThat(this.events.names()).isEmpty();
	}

	@Test
	void holderOfAnotherRoleIsNamedAsFarAsItMayBeSeen() throws SQLException {
		engine(Duration.ZERO).upgrade("head");
		this.files.add("r2", "r1", "select 1;", "");
		try (Connection holder = OtherSessions.begin(this.database.asAdministrator(), OtherSessions.LOCK)) {
			assertThatExceptionOfType(LockNotObtainedException.class)
				.isThrownBy(() -> engine(Duration.ofMillis(60)).upgrade("head"))
				.withMessageContaining("pid " + OtherSessions.pid(holder) + " (application 'billing')")
				.withMessageContaining("its statement can't be seen");
		}
	}

	@Test
	void interruptedWaitEndsAtOnce() throws SQLException {
		try (Connection holder = OtherSessions.begin(this.database, OtherSessions.LOCK)) {
			assertThat(holder.isClosed()).isFalse();
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(LockNotObtainedException.class)
				.isThrownBy(() -> engine(Duration.ofMinutes(5)).upgrade("head"));
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private MigrationEngine engine(Duration lockWait) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(this.files.settings().withLockWait(lockWait))
			.listener(this.events)
			.build();
	}

}
