package io.sqlbot.migrate.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.sqlbot.migrate.testing.WireFault.Moment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server crashes and comes back.
 */
@Tag("chaos")
class ServerRestartTests {

	@Test
	void workIsFinishedWhereverTheServerCrashes(@TempDir Path directory) throws IOException {
		try (RestartableServer server = RestartableServer.start(directory)) {
			ChaosPlan plan = new ChaosPlan(directory).write();
			Walk walk = new Walk(plan, server.dataSource("postgres"), Moment.BEFORE);
			walk.all("server crashed and restarted", walk.inThisProcess(Duration.ofSeconds(60)),
					(wire, link) -> server.crash());
		}
	}

}
