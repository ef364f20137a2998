package io.sqlbot.migrate.benchmarks.beside;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own, which goes when it is closed.
 *
 * @param server its server
 * @param name its name
 * @param dataSource opens a connection each time
 */
record Database(Server server, String name, PGSimpleDataSource dataSource) implements AutoCloseable {

	// as a Spring Boot application has it
	HikariDataSource pool() {
		HikariConfig config = new HikariConfig();
		config.setDataSource(this.dataSource);
		config.setMaximumPoolSize(4);
		config.setMinimumIdle(2);
		return new HikariDataSource(config);
	}

	void set(String setting, String value) throws SQLException {
		this.server.execute("alter database " + this.name + " set " + setting + " = " + value);
	}

	void reset(String setting) throws SQLException {
		this.server.execute("alter database " + this.name + " reset " + setting);
	}

	String[] address() {
		return new String[] { this.dataSource.getURL(), Objects.requireNonNullElse(this.dataSource.getUser(), ""),
				Objects.requireNonNullElse(this.dataSource.getPassword(), "") };
	}

	void execute(String sql) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws SQLException {
		this.server.drop(this.name);
	}

}
