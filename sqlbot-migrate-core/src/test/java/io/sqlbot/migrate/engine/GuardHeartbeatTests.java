package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.error.LockNotObtainedException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The lock outlives the time after which the server would end its idle transaction.
 */
@PostgresTest
@Tag("slow")
class GuardHeartbeatTests {

	private static final Duration LONGER_THAN_THE_LEASE = Duration.ofSeconds(17);

	private final TestDatabase database;

	private final RevisionFiles files;

	GuardHeartbeatTests(TestDatabase database, @TempDir Path directory) {
		this.database = database;
		this.files = new RevisionFiles(directory).chain(1)
			.add("r2", "r1", "create index concurrently t1_id on t1 (id);", "");
	}

	@Test
	void lockIsHeldForAsLongAsAConcurrentIndexTakes() throws Exception {
		this.files.engine(this.database.dataSource()).upgrade("r1");
		try (Connection reader = this.database.dataSource().getConnection();
				Statement statement = reader.createStatement()) {
			reader.setAutoCommit(false);
			statement.execute("set transaction isolation level repeatable read");
			statement.execute("select count(*) from t1");
			CompletableFuture<MigrationResult> upgrade = CompletableFuture
				.supplyAsync(() -> this.files.engine(this.database.dataSource()).upgrade("head"));
			MigrationEngine other = MigrationEngine.builder(this.database.dataSource())
				.settings(this.files.settings().withLockWait(LONGER_THAN_THE_LEASE))
				.build();
			awaitIndex();
			assertThatExceptionOfType(LockNotObtainedException.class).isThrownBy(() -> other.upgrade("head"));
			reader.rollback();
			assertThat(upgrade.get(60, TimeUnit.SECONDS).after()).containsExactly("r2");
		}
		assertThat(this.files.engine(this.database.dataSource()).applied(10)).hasSize(4);
	}

	private void awaitIndex() throws InterruptedException {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (this.database.jdbc().sql("select to_regclass('t1_id') is null").query(Boolean.class).single()) {
			assertThat(System.nanoTime()).as("the index is begun").isLessThan(deadline);
			Thread.sleep(50);
		}
	}

}
