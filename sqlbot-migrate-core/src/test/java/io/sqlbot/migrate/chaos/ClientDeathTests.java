package io.sqlbot.migrate.chaos;

import java.nio.file.Path;
import java.time.Duration;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import io.sqlbot.migrate.testing.WireFault.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process that runs the plan dies.
 */
@PostgresTest
@Tag("chaos")
class ClientDeathTests {

	private final TestDatabase database;

	private ChaosPlan plan;

	ClientDeathTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void prepare(@TempDir Path directory) {
		this.plan = new ChaosPlan(directory).write();
	}

	// all that the server sees of a death, while it works
	@ParameterizedTest
	@EnumSource(names = { "WITHIN", "DURING" })
	void nextStartFinishesWhereverTheClientsConnectionsClose(Moment moment) {
		Walk walk = new Walk(this.plan, this.database.dataSource(), moment);
		walk.all("connections of the client closed", walk.inThisProcess(Duration.ZERO), (wire, link) -> wire.close());
	}

	@Test
	void nextStartFinishesWhereverTheProcessIsKilled() throws Exception {
		Walk walk = new Walk(this.plan, this.database.dataSource(), Moment.BEFORE);
		try (ChaosProcesses processes = new ChaosProcesses(this.plan, this.database.dataSource())) {
			walk.all("kill -9", processes::run, (wire, link) -> {
				processes.kill();
				wire.close();
			});
		}
	}

	@Test
	void sameRunGoesOnWhereverItsConnectionsAreLostAndTheAnswerWithThem() {
		Walk walk = new Walk(this.plan, this.database.dataSource(), Moment.AFTER);
		Walk.Run run = (wire) -> {
			try {
				this.plan.engine(wire.lead(this.database.dataSource()), Duration.ofSeconds(60)).upgrade("head");
			}
			catch (DatabaseAccessException ex) {
				// the driver names itself, then the run looks where the database stands
				assertThat(wire.calls()).as("only the first look at the database may fail").hasSizeLessThan(3);
			}
		};
		walk.all("answer lost, same run goes on", run, (wire, link) -> wire.cutAll());
	}

	@ParameterizedTest
	@EnumSource(names = { "BEFORE", "DURING" })
	void nextStartFinishesWhereverABackendIsTerminated(Moment moment) {
		Walk walk = new Walk(this.plan, this.database.dataSource(), moment);
		TestDatabase administrator = this.database.asAdministrator();
		walk.all("pg_terminate_backend", walk.inThisProcess(Duration.ofSeconds(60)),
				(wire, link) -> administrator.jdbc()
					.sql("select pg_terminate_backend(?)")
					.param(link.pid())
					.query(Boolean.class)
					.single());
	}

}
