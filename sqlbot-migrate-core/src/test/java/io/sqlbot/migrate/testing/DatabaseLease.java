package io.sqlbot.migrate.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database from its creation until it is dropped, with what has to be closed by then.
 */
final class DatabaseLease implements AutoCloseable {

	static final String DEFAULT_SCHEMA = "public";

	private static final String ONLY_SCHEMA = "app";

	private final TestServer server;

	private final String name;

	private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

	private DatabaseLease(TestServer server, String name) {
		this.server = server;
		this.name = name;
	}

	static DatabaseLease take(TestServer server, String template) {
		return new DatabaseLease(server, server.createDatabase(template));
	}

	TestServer server() {
		return this.server;
	}

	String name() {
		return this.name;
	}

	TestDatabase asOwner() {
		return new TestDatabase(this, this.server.owner(), DEFAULT_SCHEMA);
	}

	TestDatabase asSchemaOnlyRole() {
		Login role = this.server.schemaOnlyRole();
		JdbcClient owner = asOwner().jdbc();
		// what everybody may by default: connect, and create temporary tables
		owner.sql("revoke all on database " + this.name + " from public").update();
		owner.sql("grant connect on database " + this.name + " to " + role.user()).update();
		owner.sql("create schema if not exists " + ONLY_SCHEMA).update();
		owner.sql("grant usage, create on schema " + ONLY_SCHEMA + " to " + role.user()).update();
		return new TestDatabase(this, role, ONLY_SCHEMA);
	}

	void installVector() {
		asOwner().asAdministrator().jdbc().sql("create extension if not exists vector").update();
	}

	HikariDataSource closeAtEnd(HikariDataSource pool) {
		this.pools.add(pool);
		return pool;
	}

	/**
	 * Close the pools, then fail if a connection is left.
	 */
	void verifyNoConnectionIsLeft() {
		closePools();
		ConnectionLeak.verifyNone(this.server, this.name);
	}

	private void closePools() {
		this.pools.forEach(HikariDataSource::close);
		this.pools.clear();
	}

	/**
	 * Drop the database; connections that are left are ended.
	 */
	@Override
	public void close() {
		closePools();
		this.server.dropDatabase(this.name);
	}

}
