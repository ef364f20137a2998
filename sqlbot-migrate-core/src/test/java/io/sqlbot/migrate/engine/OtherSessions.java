package io.sqlbot.migrate.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.sqlbot.migrate.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions of others that stand in the way of a migration.
 */
final class OtherSessions {

	static final String LOCK = "select pg_advisory_xact_lock(('x' || substr(encode(sha256("
			+ "'sqlbot-migrate:\"public\".\"alembic_version\"'::bytea), 'hex'), 1, 16))::bit(64)::bigint)";

	private OtherSessions() {
	}

	static Connection begin(TestDatabase database, String sql) throws SQLException {
		PGSimpleDataSource dataSource = database.dataSource();
		dataSource.setApplicationName("billing");
		Connection connection = dataSource.getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		return connection;
	}

	static int pid(Connection connection) throws SQLException {
		return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
	}

	static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
			Thread.onSpinWait();
		}
	}

}
