package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.TransactionState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the calls that reach the server, as the driver sees them.
 */
@PostgresTest
class RoundTripTests {

	private final TestDatabase database;

	private final List<String> calls = new ArrayList<>();

	private RevisionFiles files;

	RoundTripTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.files = new RevisionFiles(directory);
	}

	@Test
	void nothingPendingCostsOneQuery() {
		this.files.chain(3);
		engine().upgrade("head");
		this.calls.clear();
		engine().upgrade("head");
		assertThat(this.calls).hasSize(1);
		this.calls.clear();
		engine().status("head");
		assertThat(this.calls).hasSize(1);
	}

	@Test
	void nothingPendingInAJarCostsOneCallWithTheNoteAndTwoWithoutHistory(@TempDir Path directory) throws IOException {
		Path jar = new RevisionJar(directory.resolve("revisions.jar"), "db/round")
			.add("001.sql", RevisionJar.revision("r1", ""))
			.write();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null)) {
			ofJar(loader).upgrade("head");
			this.calls.clear();
			ofJar(loader).upgrade("head");
			assertThat(this.calls).hasSize(1);
			this.database.jdbc().sql("drop table migrate_history").update();
			this.calls.clear();
			ofJar(loader).upgrade("head");
			assertThat(this.calls).hasSize(2);
		}
	}

	@Test
	void revisionOfThreeStatementsCostsTwoCalls() {
		this.files.chain(1);
		engine().upgrade("head");
		this.files.add("r2", "r1", "create table a (id int); alter table a add b int; create index on a (b);", "");
		this.files.add("r3", "r2", "create table c (id int); alter table c add b int; create index on c (b);", "");
		this.calls.clear();
		engine().upgrade("r2");
		int first = this.calls.size();
		this.calls.clear();
		engine().upgrade("r3");
		// the version rows, what must be known, what was applied
		int preparation = 3;
		assertThat(this.calls).hasSize(first).hasSize(preparation + 2);
	}

	@Test
	void eachFurtherRevisionOfARunCostsOneCall() {
		this.files.chain(8);
		engine().upgrade("r1");
		this.calls.clear();
		engine().upgrade("r2");
		int one = this.calls.size();
		this.calls.clear();
		engine().upgrade("r8");
		assertThat(this.calls).hasSize(one + 5);
	}

	@Test
	void eachFurtherRevisionThatIsTakenBackCostsOneCall() {
		this.files.chain(4);
		engine().upgrade("head");
		this.calls.clear();
		engine().downgrade("-1");
		int one = this.calls.size();
		this.calls.clear();
		engine().downgrade("-3");
		// the version rows, and what must be known
		int preparation = 2;
		assertThat(one).isEqualTo(preparation + 2);
		assertThat(this.calls).hasSize(one + 2);
	}

	@Test
	void revisionInASingleTransactionCostsOneCall() {
		this.files.chain(1);
		single().upgrade("head");
		this.files.add("r2", "r1", "create table a (id int); alter table a add b int;", "")
			.add("r3", "r2", "create table c (id int); alter table c add b int;", "")
			.add("r4", "r3", "create table d (id int); alter table d add b int;", "");
		this.calls.clear();
		single().upgrade("r2");
		int one = this.calls.size();
		this.calls.clear();
		single().upgrade("r4");
		assertThat(this.calls).hasSize(one + 1);
	}

	private MigrationEngine ofJar(ClassLoader loader) {
		return MigrationEngine.builder(counting(DataSource.class, this.database.dataSource()))
			.guardSource(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations("classpath:db/round"))
			.classLoader(loader)
			.build();
	}

	private MigrationEngine single() {
		return MigrationEngine.builder(counting(DataSource.class, this.database.dataSource()))
			// does not count who watches a segment that takes long on a busy machine
			.guardSource(this.database.dataSource())
			.settings(this.files.settings().withSegments(SegmentSettings.defaults().withMode(TransactionMode.SINGLE)))
			.build();
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(counting(DataSource.class, this.database.dataSource()))
			.guardSource(this.database.dataSource())
			.settings(this.files.settings())
			.build();
	}

	private <T> T counting(Class<T> type, Object target) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			String name = method.getName();
			if (name.startsWith("execute") || name.equals("commit")
					|| (name.equals("rollback") && !((Connection) target).getAutoCommit() && hasTransaction(target))) {
				this.calls.add(name);
			}
			try {
				Object result = method.invoke(target, arguments);
				return switch (name) {
					case "getConnection" -> counting(Connection.class, result);
					case "prepareStatement" -> counting(PreparedStatement.class, result);
					case "createStatement" -> counting(Statement.class, result);
					// what is sent together goes past the statements of JDBC
					case "unwrap" ->
						(arguments[0] == BaseConnection.class) ? counting(BaseConnection.class, result) : result;
					case "getQueryExecutor" -> counting(QueryExecutor.class, result);
					default -> result;
				};
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static boolean hasTransaction(Object connection) throws Exception {
		return ((Connection) connection).unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
	}

}
