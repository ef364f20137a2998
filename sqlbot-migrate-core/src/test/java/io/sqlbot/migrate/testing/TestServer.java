package io.sqlbot.migrate.testing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The server that all tests of this JVM share, with the roles that they connect as.
 */
final class TestServer {

	static final String EMPTY_TEMPLATE = "template0";

	private final PGSimpleDataSource administration;

	private final int major;

	private final boolean hasVector;

	// names of databases and roles begin with it, as an external server is shared
	private final String prefix = "migrate_test_" + UUID.randomUUID().toString().substring(0, 8);

	private final AtomicInteger databases = new AtomicInteger();

	private final Login owner;

	private final Login schemaOnlyRole;

	private TestServer(PGSimpleDataSource administration) {
		this.administration = administration;
		this.major = jdbc().sql("select current_setting('server_version_num')::int / 10000")
			.query(Integer.class)
			.single();
		this.hasVector = jdbc().sql("""
				select exists (
				  select from pg_available_extension_versions
				  where name = 'vector' and (trusted or not superuser
				    or (select rolsuper from pg_roles where rolname = current_user)))
				""").query(Boolean.class).single();
		this.owner = createRole("owner");
		this.schemaOnlyRole = createRole("schema_only");
	}

	/**
	 * Return the server of this JVM, started by the first call. The JVM's end stops the
	 * embedded server, and removes the roles from an external one.
	 * @return the server
	 */
	static TestServer shared() {
		return Shared.SERVER;
	}

	int major() {
		return this.major;
	}

	boolean hasVector() {
		return this.hasVector;
	}

	Login owner() {
		return this.owner;
	}

	Login schemaOnlyRole() {
		return this.schemaOnlyRole;
	}

	Login administrator() {
		String user = this.administration.getUser();
		String password = this.administration.getPassword();
		return new Login((user != null) ? user : "", (password != null) ? password : "");
	}

	PGSimpleDataSource dataSource(String database, Login login) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(this.administration.getURL());
		dataSource.setDatabaseName(database);
		dataSource.setUser(login.user());
		dataSource.setPassword(login.password());
		return dataSource;
	}

	String createDatabase(String template) {
		String name = this.prefix + "_" + this.databases.incrementAndGet();
		jdbc().sql("create database %s owner %s template %s".formatted(name, this.owner.user(), template)).update();
		return name;
	}

	void dropDatabase(String name) {
		// without force PostgreSQL waits for backends that are ending, and stops an
		// autovacuum worker, which only a superuser may do by force
		String force = connectionsTo(name).isEmpty() ? "" : " with (force)";
		jdbc().sql("drop database if exists " + name + force).update();
	}

	boolean databaseExists(String name) {
		return jdbc().sql("select exists (select from pg_database where datname = ?)")
			.param(name)
			.query(Boolean.class)
			.single();
	}

	List<ConnectionLeak> connectionsTo(String database) {
		return jdbc().sql("""
				select pid, usename, coalesce(state, 'state unknown'), coalesce(query, '')
				from pg_stat_activity
				where datname = ? and backend_type = 'client backend'
				""")
			.param(database)
			.query((row, number) -> new ConnectionLeak(row.getInt(1), row.getString(2), row.getString(3),
					row.getString(4)))
			.list();
	}

	private Login createRole(String name) {
		Login login = new Login(this.prefix + "_" + name, UUID.randomUUID().toString());
		jdbc().sql("create role %s login password '%s'".formatted(login.user(), login.password())).update();
		// lets an administrator who is no superuser act for the role and end its backends
		jdbc().sql("grant " + login.user() + " to current_user").update();
		return login;
	}

	private void dropRoles() {
		jdbc().sql("drop role " + this.owner.user()).update();
		jdbc().sql("drop role " + this.schemaOnlyRole.user()).update();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.administration);
	}

	/** Started when the class is first used. */
	private static final class Shared {

		static final TestServer SERVER = start();

		private static TestServer start() {
			String url = System.getProperty("postgres.url", "");
			if (url.isBlank()) {
				return new TestServer(EmbeddedServer.start());
			}
			TestServer server = new TestServer(ExternalServer.connect(url));
			Runtime.getRuntime().addShutdownHook(new Thread(server::dropRoles));
			return server;
		}

	}

}
