package io.sqlbot.migrate.boot.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * A data source that is looked for when a connection is needed, as much of what an engine
 * tells needs none. Thread-safe.
 */
final class LazyDataSource extends AbstractDataSource {

	private final Supplier<DataSource> target;

	LazyDataSource(Supplier<DataSource> target) {
		this.target = SingletonSupplier.of(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.target.get().getConnection();
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return this.target.get().getConnection(user, password);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.isInstance(this) ? type.cast(this) : this.target.get().unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return type.isInstance(this) || this.target.get().isWrapperFor(type);
	}

}
