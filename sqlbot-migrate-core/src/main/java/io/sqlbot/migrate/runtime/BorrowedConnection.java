package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.UnsupportedDatabaseException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PreferQueryMode;

import org.springframework.jdbc.support.JdbcUtils;

/**
 * A connection of the application's pool, made fit for migrating while it is borrowed and
 * given back as it came. None of the preparations costs a round trip.
 */
final class BorrowedConnection implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(BorrowedConnection.class);

	private final Connection connection;

	private final PGConnection postgres;

	private final boolean autoCommit;

	private final int networkTimeout;

	private final int prepareThreshold;

	private BorrowedConnection(Connection connection) throws SQLException {
		this.connection = connection;
		if (!connection.isWrapperFor(PGConnection.class)) {
			throw new UnsupportedDatabaseException(connection.getMetaData().getDatabaseProductName());
		}
		this.postgres = connection.unwrap(PGConnection.class);
		this.autoCommit = connection.getAutoCommit();
		this.networkTimeout = connection.getNetworkTimeout();
		this.prepareThreshold = this.postgres.getPrepareThreshold();
		// named statements fail behind a pooler that hands out another server connection
		this.postgres.setPrepareThreshold(0);
		// the driver must not give up a long statement while the server goes on with it
		connection.setNetworkTimeout(Runnable::run, 0);
		connection.setAutoCommit(true);
	}

	static BorrowedConnection from(DataSource dataSource) {
		Connection connection;
		try {
			connection = dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("No connection to the database could be had", ex);
		}
		catch (RuntimeException ex) {
			// as pools throw where they find no driver for a URL, which they repeat
			throw new DatabaseAccessException("No connection to the database could be had",
					new SQLException(ex.getMessage(), ex));
		}
		try {
			return new BorrowedConnection(connection);
		}
		catch (SQLException | RuntimeException ex) {
			JdbcUtils.closeConnection(connection);
			if (ex instanceof SQLException sqlException) {
				throw new DatabaseAccessException("The connection could not be prepared", sqlException);
			}
			throw (RuntimeException) ex;
		}
	}

	Connection jdbc() {
		return this.connection;
	}

	PGConnection postgres() {
		return this.postgres;
	}

	/**
	 * Run statements that go to the server as they stand, by the simple query protocol.
	 * Otherwise the driver would parse them by rules of its own, which are not psql's,
	 * and keep several copies of them.
	 * @param work runs the statements
	 */
	void withSimpleQueries(SqlWork work) throws SQLException {
		QueryExecutor executor = this.connection.unwrap(BaseConnection.class).getQueryExecutor();
		PreferQueryMode before = executor.getPreferQueryMode();
		executor.setPreferQueryMode(PreferQueryMode.SIMPLE);
		try {
			work.run();
		}
		finally {
			executor.setPreferQueryMode(before);
		}
	}

	@Override
	public void close() {
		try {
			if (!this.connection.isClosed()) {
				if (!this.connection.getAutoCommit()) {
					this.connection.rollback();
				}
				this.connection.setAutoCommit(this.autoCommit);
				this.connection.setNetworkTimeout(Runnable::run, this.networkTimeout);
				this.postgres.setPrepareThreshold(this.prepareThreshold);
			}
		}
		catch (SQLException ex) {
			logger.debug("The connection could not be restored; its pool will find it broken", ex);
		}
		finally {
			JdbcUtils.closeConnection(this.connection);
		}
	}

	/**
	 * Runs statements.
	 */
	@FunctionalInterface
	interface SqlWork {

		void run() throws SQLException;

	}

}
