package io.sqlbot.migrate.runtime;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.ProxyConnection;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.PoolableConnection;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.jdbc.pool.JdbcInterceptor;
import org.apache.tomcat.jdbc.pool.PooledConnection;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.util.ClassUtils;

/**
 * Takes a connection out of its pool, so that nobody borrows it again. A pool that is not
 * told may hand out even a closed connection, as most of them look at it only once in a
 * while.
 */
enum Eviction {

	HIKARI("com.zaxxer.hikari.HikariDataSource") {

		@Override
		boolean tell(DataSource source, Connection connection) throws SQLException {
			return Hikari.tell(source, connection);
		}

	},

	DBCP("org.apache.commons.dbcp2.BasicDataSource") {

		@Override
		boolean tell(DataSource source, Connection connection) throws SQLException {
			return Dbcp.tell(source, connection);
		}

	},

	TOMCAT("org.apache.tomcat.jdbc.pool.PooledConnection") {

		@Override
		boolean tell(DataSource source, Connection connection) throws SQLException {
			return Tomcat.tell(connection);
		}

	};

	private static final Log logger = LogFactory.getLog(Eviction.class);

	private final boolean present;

	Eviction(String type) {
		this.present = ClassUtils.isPresent(type, Eviction.class.getClassLoader());
	}

	/**
	 * Tell the pool. The connection must be closed all the same.
	 * @param source where the connection was borrowed
	 * @param connection the connection
	 * @return {@code false} if it is of no known pool
	 */
	static boolean evict(DataSource source, Connection connection) {
		Connection target = DataSourceUtils.getTargetConnection(connection);
		try {
			for (Eviction pool : values()) {
				if (pool.present && pool.tell(source, target)) {
					return true;
				}
			}
		}
		catch (SQLException | IllegalStateException ex) {
			logger.debug("The pool did not give up the connection; it goes back as it came", ex);
		}
		return false;
	}

	abstract boolean tell(DataSource source, Connection connection) throws SQLException;

	/** Loaded only where HikariCP is. */
	private static final class Hikari {

		static boolean tell(DataSource source, Connection connection) throws SQLException {
			if (!source.isWrapperFor(HikariDataSource.class)) {
				return false;
			}
			Connection pooled = (connection instanceof ProxyConnection) ? connection
					: connection.unwrap(ProxyConnection.class);
			source.unwrap(HikariDataSource.class).evictConnection(pooled);
			return true;
		}

	}

	/** Loaded only where Commons DBCP is. */
	private static final class Dbcp {

		static boolean tell(DataSource source, Connection connection) throws SQLException {
			if (!source.isWrapperFor(BasicDataSource.class) || !connection.isWrapperFor(PoolableConnection.class)) {
				return false;
			}
			source.unwrap(BasicDataSource.class).invalidateConnection(connection);
			return true;
		}

	}

	/** Loaded only where Tomcat's pool is. */
	private static final class Tomcat {

		static boolean tell(Connection connection) throws SQLException {
			if (!Proxy.isProxyClass(connection.getClass())
					|| !(Proxy.getInvocationHandler(connection) instanceof JdbcInterceptor)) {
				return false;
			}
			connection.unwrap(PooledConnection.class).setDiscarded(true);
			return true;
		}

	}

}
