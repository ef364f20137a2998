package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.sqlbot.migrate.OtherSession;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which session has the lock.
 */
final class LockHolder {

	private static final Log logger = LogFactory.getLog(LockHolder.class);

	private static final String QUERY = SqlResource.read(LockHolder.class, "lock-holder.sql");

	private LockHolder() {
	}

	/**
	 * Look who has the lock.
	 * @param connection a connection without an open transaction
	 * @param key the lock's key
	 * @return the session, or {@code null} if it is gone or can't be seen
	 */
	static @Nullable OtherSession find(Connection connection, long key) {
		try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
			statement.setLong(1, key);
			statement.setLong(2, key);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? SessionRow.read(row) : null;
			}
			finally {
				if (!connection.getAutoCommit()) {
					connection.rollback();
				}
			}
		}
		catch (SQLException ex) {
			logger.debug("Who has the lock could not be found out", ex);
			return null;
		}
	}

}
