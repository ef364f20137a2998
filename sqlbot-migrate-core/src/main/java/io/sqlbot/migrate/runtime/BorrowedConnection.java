package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.UnsupportedDatabaseException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

import org.springframework.beans.BeansException;

/**
 * A connection of the application's pool, made fit for migrating while it is borrowed and
 * given back as it came, or not given back at all. None of the preparations costs a round
 * trip.
 */
final class BorrowedConnection implements AutoCloseable {

	private final DataSource source;

	private final Connection connection;

	private final PGConnection postgres;

	private final boolean autoCommit;

	private final boolean readOnly;

	private final int holdability;

	private final Map<String, Class<?>> types;

	private final int networkTimeout;

	private final int prepareThreshold;

	private boolean foreign;

	private BorrowedConnection(DataSource source, Connection connection) throws SQLException {
		this.source = source;
		this.connection = connection;
		if (!connection.isWrapperFor(PGConnection.class)) {
			throw new UnsupportedDatabaseException(connection.getMetaData().getDatabaseProductName());
		}
		this.postgres = connection.unwrap(PGConnection.class);
		this.autoCommit = connection.getAutoCommit();
		this.readOnly = connection.isReadOnly();
		this.holdability = connection.getHoldability();
		this.types = Map.copyOf(connection.getTypeMap());
		this.networkTimeout = connection.getNetworkTimeout();
		this.prepareThreshold = this.postgres.getPrepareThreshold();
		// named statements fail behind a pooler that hands out another server connection
		this.postgres.setPrepareThreshold(0);
		// the driver must not give up a long statement while the server goes on with it
		connection.setNetworkTimeout(Runnable::run, 0);
		connection.setAutoCommit(true);
		if (this.readOnly) {
			connection.setReadOnly(false);
		}
	}

	static BorrowedConnection from(DataSource dataSource) {
		Connection connection;
		try {
			connection = dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("No connection to the database could be had", ex);
		}
		catch (BeansException | MigrationException ex) {
			// whoever makes the data source or the connection explains why that can't be
			throw ex;
		}
		catch (RuntimeException ex) {
			// as pools throw where they find no driver for a URL, which they repeat
			throw new DatabaseAccessException("No connection to the database could be had",
					new SQLException(ex.getMessage(), ex));
		}
		try {
			return new BorrowedConnection(dataSource, connection);
		}
		catch (SQLException | RuntimeException ex) {
			giveBack(connection);
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
	 * Note that a revision is about to run here. It may do what no statement takes back,
	 * so the connection does not go back to its pool. The pool makes another one, and
	 * sets that up as it sets up every connection.
	 */
	void giveToRevisions() {
		this.foreign = true;
	}

	/**
	 * Roll back, along with what a session keeps beyond its transactions. All in one
	 * call, as behind a pooler the next one may reach another server connection.
	 */
	void rollback() throws SQLException {
		if (this.connection.getAutoCommit() || transactionState() == TransactionState.IDLE) {
			return;
		}
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("rollback; deallocate all; select pg_catalog.pg_advisory_unlock_all()");
		}
		finally {
			// ends the transaction that the driver may have begun
			this.connection.rollback();
		}
	}

	private TransactionState transactionState() throws SQLException {
		return this.connection.unwrap(BaseConnection.class).getTransactionState();
	}

	@Override
	public void close() {
		try {
			if (!this.connection.isClosed() && !(this.foreign && Eviction.evict(this.source, this.connection))) {
				restore();
			}
		}
		catch (SQLException ex) {
			logger().debug("The connection could not be restored; its pool will find it broken", ex);
		}
		finally {
			giveBack(this.connection);
		}
	}

	// what was done counts, and not how the connection ends
	private static void giveBack(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException | RuntimeException ex) {
			logger().debug("The connection could not be closed", ex);
		}
	}

	// found when there is something to say: a start with nothing to do is faster than
	// that
	private static Log logger() {
		return LogFactory.getLog(BorrowedConnection.class);
	}

	private void restore() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.rollback();
		}
		this.connection.setReadOnly(this.readOnly);
		this.connection.setAutoCommit(this.autoCommit);
		this.connection.setHoldability(this.holdability);
		this.connection.setTypeMap(new HashMap<>(this.types));
		this.connection.setNetworkTimeout(Runnable::run, this.networkTimeout);
		this.postgres.setPrepareThreshold(this.prepareThreshold);
	}

}
