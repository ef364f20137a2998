package io.sqlbot.migrate.boot.actuate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.sqlbot.migrate.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions that stand in the way of a migration.
 */
public final class LockedDatabase {

	private static final String LOCK = "select pg_advisory_xact_lock(('x' || substr(encode(sha256("
			+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)";

	private LockedDatabase() {
	}

	public static Connection migratedByAnother(TestDatabase database) throws SQLException {
		return begin(database, LOCK);
	}

	public static Connection locking(TestDatabase database, String table) throws SQLException {
		return begin(database, "lock table " + table);
	}

	private static Connection begin(TestDatabase database, String sql) throws SQLException {
		PGSimpleDataSource dataSource = database.dataSource();
		dataSource.setApplicationName("billing");
		Connection connection = dataSource.getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		return connection;
	}

	public static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
			LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
		}
	}

}
