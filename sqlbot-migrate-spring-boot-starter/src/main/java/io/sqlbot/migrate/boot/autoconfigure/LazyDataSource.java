package io.sqlbot.migrate.boot.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.sqlbot.migrate.error.DatabaseAccessException;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * A data source that is looked for when a connection is needed, as much of what an engine
 * tells needs none. A failure names where the database is configured. Thread-safe.
 */
final class LazyDataSource extends AbstractDataSource {

	private final Supplier<FoundDataSource> target;

	LazyDataSource(Supplier<FoundDataSource> target) {
		this.target = SingletonSupplier.of(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		FoundDataSource found = this.target.get();
		try {
			return found.dataSource().getConnection();
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("No connection to the database could be had", ex, found.configuration());
		}
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return target().getConnection(user, password);
	}

	private DataSource target() {
		return this.target.get().dataSource();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : target().unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || target().isWrapperFor(type);
	}

}
