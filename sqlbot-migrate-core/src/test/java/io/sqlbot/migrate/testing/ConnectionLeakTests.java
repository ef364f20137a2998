package io.sqlbot.migrate.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionLeakTests {

	// the driver closes a connection that nobody refers to any more
	private static final List<Connection> leaked = new ArrayList<>();

	@AfterAll
	static void closeLeaked() throws SQLException {
		for (Connection connection : leaked) {
			connection.close();
		}
	}

	@Test
	void openConnectionFailsTheTest() {
		assertLeak(run(LeavesConnectionOpen.class), "idle: ");
	}

	@Test
	void openTransactionFailsTheTest() {
		assertLeak(run(LeavesTransactionOpen.class), "idle in transaction: select 42");
	}

	@Test
	void databaseIsDroppedAllTheSame() {
		run(LeavesConnectionOpen.class);
		assertThat(TestServer.shared().databaseExists(LeavesConnectionOpen.database)).isFalse();
	}

	@Test
	void databaseBelongsToAMethod() {
		run(AsksBeforeAll.class).containerEvents()
			.assertThatEvents()
			.haveExactly(1, EventConditions.finishedWithFailure(TestExecutionResultConditions
				.message((message) -> message.contains("prepared by a static method with @TemplateSetup"))));
	}

	private static void assertLeak(EngineExecutionResults results, String text) {
		results.testEvents()
			.assertThatEvents()
			.haveExactly(1,
					EventConditions.finishedWithFailure(TestExecutionResultConditions.instanceOf(AssertionError.class),
							TestExecutionResultConditions.message(
									(message) -> message.startsWith("The test left connections to its database open:")
											&& message.contains(text))));
	}

	private static EngineExecutionResults run(Class<?> testClass) {
		return EngineTestKit.engine("junit-jupiter").selectors(DiscoverySelectors.selectClass(testClass)).execute();
	}

	@PostgresTest
	static class LeavesConnectionOpen {

		private static String database = "";

		@Test
		void leak(TestDatabase database) throws SQLException {
			LeavesConnectionOpen.database = database.name();
			leaked.add(database.dataSource().getConnection());
		}

	}

	@PostgresTest
	static class LeavesTransactionOpen {

		@Test
		void leak(TestDatabase database) throws SQLException {
			Connection connection = database.dataSource().getConnection();
			leaked.add(connection);
			connection.setAutoCommit(false);
			connection.createStatement().execute("select 42");
		}

	}

	@PostgresTest
	static class AsksBeforeAll {

		@BeforeAll
		static void ask(TestDatabase database) {
		}

		@Test
		void nothing() {
		}

	}

}
