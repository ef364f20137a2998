package io.sqlbot.migrate.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Another database on the server of a test's own, empty and with the same owner, until it
 * is closed.
 */
public final class SecondDatabase implements AutoCloseable {

	private final TestDatabase first;

	private final String name;

	private SecondDatabase(TestDatabase first, String name) {
		this.first = first;
		this.name = name;
	}

	/**
	 * Create another database.
	 * @param first the test's own
	 * @return the other one
	 */
	public static SecondDatabase beside(TestDatabase first) {
		SecondDatabase second = new SecondDatabase(first, first.name() + "_second");
		administrator(first).sql("create database " + second.name + " owner " + first.user()).update();
		return second;
	}

	/**
	 * Return the JDBC URL, without user and password.
	 * @return the URL
	 */
	public String url() {
		return this.first.url().replace("/" + this.first.name(), "/" + this.name);
	}

	/**
	 * Return a client that opens a connection for each statement, as the owner.
	 * @return the client
	 */
	public JdbcClient jdbc() {
		return JdbcClient.create(new DriverManagerDataSource(url(), this.first.user(), this.first.password()));
	}

	@Override
	public void close() {
		administrator(this.first).sql("drop database " + this.name + " with (force)").update();
	}

	private static JdbcClient administrator(TestDatabase database) {
		return database.asAdministrator().jdbc();
	}

}
