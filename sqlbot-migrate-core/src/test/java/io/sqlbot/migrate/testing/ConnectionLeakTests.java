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
import org.junit.platform.testkit.engine.Events;
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
	void openConnectionFailsTheTestAndItsDatabaseIsDroppedAllTheSame() {
		assertLeak(run(LeavesConnectionOpen.class), "idle: ");
		assertThat(TestServer.shared().databaseExists(LeavesConnectionOpen.database)).isFalse();
	}

	@Test
	void openTransactionFailsTheTest() {
		assertLeak(run(LeavesTransactionOpen.class), "idle in transaction: select 42");
	}

	@Test
	void openConnectionInTemplateSetupFailsTheClass() {
		assertFailure(run(LeavesConnectionOpenInSetup.class).containerEvents(),
				"The test left connections to its database open:");
	}

	@Test
	void databaseBelongsToAMethod() {
		assertFailure(run(AsksBeforeAll.class).containerEvents(), "prepared by a static method with @TemplateSetup");
	}

	private static void assertFailure(Events events, String text) {
		events.assertThatEvents()
			.haveExactly(1, EventConditions
				.finishedWithFailure(TestExecutionResultConditions.message((message) -> message.contains(text))));
	}

	private static void assertLeak(EngineExecutionResults results, String text) {
		assertFailure(results.testEvents(), "The test left connections to its database open:");
		assertFailure(results.testEvents(), text);
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
	static class LeavesConnectionOpenInSetup {

		@TemplateSetup
		static void leak(TestDatabase template) throws SQLException {
			leaked.add(template.dataSource().getConnection());
		}

		@Test
		void nothing() {
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
