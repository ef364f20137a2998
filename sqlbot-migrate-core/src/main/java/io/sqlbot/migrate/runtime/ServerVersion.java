package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import io.sqlbot.migrate.error.DatabaseAccessException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Which versions of PostgreSQL this library was tested with. Others are told of, and
 * never refused.
 */
final class ServerVersion {

	static final int OLDEST = 15;

	static final int NEWEST = 18;

	private static final Log logger = LogFactory.getLog(ServerVersion.class);

	private ServerVersion() {
	}

	static void warnOfUntested(Connection connection) {
		try {
			// the driver learned it when it connected
			int version = connection.getMetaData().getDatabaseMajorVersion();
			if (isUntested(version)) {
				logger.warn("PostgreSQL " + version + " is outside of the versions that sqlbot-migrate is tested with, "
						+ OLDEST + " to " + NEWEST + "; going on");
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The server's version could not be read", ex);
		}
	}

	static boolean isUntested(int version) {
		return version < OLDEST || version > NEWEST;
	}

}
