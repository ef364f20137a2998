package io.sqlbot.migrate.integration.initializer;

import java.io.IOException;
import java.nio.file.Path;

import io.sqlbot.migrate.integration.IntegrationApplication;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class InitializerTests {

	private final TestDatabase database;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	InitializerTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@EnumSource
	void whatUsesItsTablesAtTheStartFindsThem(SchemaUser user) throws IOException {
		user.writeRevision(this.directory);
		try (ConfigurableApplicationContext context = start(user, "initializer")) {
			assertThat(context.isRunning()).isTrue();
			assertThat(this.database.jdbc().sql(user.trace()).query(Long.class).single()).isOne();
		}
	}

	// shows that the tables are used at the start, and not only later
	@ParameterizedTest
	@EnumSource
	void whatUsesItsTablesAtTheStartFailsWhereTheUpgradeComesLater(SchemaUser user) throws IOException {
		user.writeRevision(this.directory);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(user, "ready").close())
			.withStackTraceContaining("does not exist");
	}

	private ConfigurableApplicationContext start(SchemaUser user, String phase) {
		return IntegrationApplication.with(user.technologies(), user.source())
			.web(user.web())
			.properties(user.properties())
			.run(IntegrationApplication.on(this.database, "--migrate.auto-upgrade-phase=" + phase,
					"--migrate.locations=file:" + this.directory));
	}

}
