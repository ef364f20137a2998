package io.sqlbot.migrate.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.sqlbot.migrate.runtime.LockTargets;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs statements, each in a transaction of its own that is rolled back, and compares the
 * locks that the server holds then with those that the words tell.
 */
@PostgresTest
class LockTests {

	// the locks beyond those of reading, the strongest of each relation
	private static final String HELD = """
			select e.name, e.belongs, max(array_position(
			         array['RowExclusiveLock', 'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock',
			               'ExclusiveLock', 'AccessExclusiveLock'], l.mode))
			  from pg_locks l join existing e on e.oid = l.relation
			 where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.granted
			   and l.mode not in ('AccessShareLock', 'RowShareLock')
			 group by 1, 2
			""";

	// by the names before the statement, which may drop and rename
	private static final String EXISTING = """
			create temporary table existing as
			select c.oid, c.oid::regclass::text as name, c.relkind in ('S', 'i', 'I') as belongs
			  from pg_class c join pg_namespace n on n.oid = c.relnamespace
			 where n.nspname in ('public', 'app') and c.relkind in ('r', 'p', 'v', 'm', 'S', 'i', 'I')
			""";

	@Test
	void operationsTakeTheLocksThatTheirStatementsTell(TestDatabase database) throws SQLException {
		compare(database, OperationTests.cases()
			.filter((example) -> Recording.of(example.call()).stream().allMatch(Operation::isTransactional))
			.map((example) -> new Example(example.name(), example.since(), Recording.sql(Recording.of(example.call()))))
			.toList());
	}

	@Test
	void statementsTakeTheLocksThatTheirWordsTell(TestDatabase database) throws SQLException {
		compare(database,
				Stream.of(OperationTests.resource("locks.sql").split(";\\n"))
					.map(String::strip)
					.filter((sql) -> !sql.isEmpty())
					.map((sql) -> new Example(sql, sql.startsWith("/* 18 */") ? 18 : 15, List.of(sql)))
					.toList());
	}

	private static void compare(TestDatabase database, List<Example> examples) throws SQLException {
		assertThat(examples).isNotEmpty();
		SoftAssertions softly = new SoftAssertions();
		try (Connection connection = database.asAdministrator().dataSource().getConnection()) {
			Recording.execute(List.of(OperationTests.resource("cases.sql"), EXISTING), connection);
			int major = connection.getMetaData().getDatabaseMajorVersion();
			connection.setAutoCommit(false);
			for (Example example : examples) {
				if (major >= example.since()) {
					softly.assertThatCode(() -> verify(example, connection, softly))
						.as(example.name())
						.doesNotThrowAnyException();
				}
			}
		}
		softly.assertAll();
	}

	private static void verify(Example example, Connection connection, SoftAssertions softly) throws SQLException {
		Map<String, LockMode> told = new TreeMap<>();
		Set<String> created = new HashSet<>();
		LockTargets targets = new LockTargets(connection);
		boolean complete = true;
		for (String sql : example.statements()) {
			StatementLocks locks = targets.resolve(sql, created);
			complete &= locks.isComplete();
			created.addAll(locks.created());
			for (StatementLock lock : locks.locks()) {
				String name = nameOf(lock, connection);
				if (name != null) {
					told.merge(name, lock.mode(), (first, second) -> (first.compareTo(second) > 0) ? first : second);
				}
			}
		}
		Map<String, LockMode> held = new TreeMap<>();
		try {
			Recording.execute(example.statements(), connection);
			held(connection, told).forEach(held::put);
		}
		finally {
			connection.rollback();
		}
		if (complete) {
			softly.assertThat(told).as(example.name()).isEqualTo(held);
		}
		else {
			softly.assertThat(held).as(example.name()).containsAllEntriesOf(told);
		}
	}

	private static Map<String, LockMode> held(Connection connection, Map<String, LockMode> told) throws SQLException {
		Map<String, LockMode> held = new TreeMap<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(HELD)) {
			while (row.next()) {
				// of indexes and sequences only those that the statement names
				boolean belongs = row.getBoolean(2);
				if (!belongs || told.containsKey(row.getString(1))) {
					held.put(row.getString(1), LockMode.values()[row.getInt(3) + 1]);
				}
			}
		}
		return held;
	}

	// as the server writes it, or null for what is not there
	private static @Nullable String nameOf(StatementLock lock, Connection connection) throws SQLException {
		try (PreparedStatement query = connection.prepareStatement("select to_regclass(?)::text")) {
			query.setString(1, lock.name());
			try (ResultSet row = query.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	private record Example(String name, int since, List<String> statements) {

	}

}
