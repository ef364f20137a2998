package io.sqlbot.migrate.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.testing.Wire;
import io.sqlbot.migrate.testing.WireFault;
import io.sqlbot.migrate.testing.WireFault.Moment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The network between the process and the server is cut: nothing arrives any more, and
 * neither side hears of it. All boundaries are walked side by side, each in a database of
 * its own, as each takes its time.
 */
@Tag("chaos")
class NetworkCutTests {

	// five seconds of silence and three probes, three seconds apart; KeepaliveTests shows
	// that the sessions ask for them. The relay of this test is on the server's own
	// machine, whose kernel answers the probes, so the test does what it would do then
	private static final Duration PROBES = Duration.ofSeconds(14);

	private static final Duration BOUND = Duration.ofSeconds(15);

	// what a loaded machine needs beside
	private static final Duration GENEROUS = Duration.ofSeconds(15);

	private static final String LEASE = "idle_in_transaction_session_timeout = '14s'";

	private final ExecutorService starts = Executors.newFixedThreadPool(40, NetworkCutTests::daemon);

	private final ScheduledExecutorService kernel = Executors.newScheduledThreadPool(1, NetworkCutTests::daemon);

	private final List<Wire> wires = new ArrayList<>();

	@Test
	void nextStartFinishesWhereverTheNetworkIsCut(@TempDir Path directory) throws Exception {
		ChaosPlan plan = new ChaosPlan(directory).write();
		try (RestartableServer server = RestartableServer.start(directory)) {
			List<String> expected = finish(plan, server, create(server, 0));
			List<Future<Duration>> finished = new ArrayList<>();
			int number = 1;
			String database = create(server, number);
			while (cut(plan, server, database, number)) {
				finished.add(nextStart(plan, server, database, expected));
				number++;
				database = create(server, number);
			}
			assertThat(number).isGreaterThan(ChaosPlan.FEWEST_CALLS);
			Duration slowest = Duration.ZERO;
			for (Future<Duration> duration : finished) {
				Duration took = duration.get(3, TimeUnit.MINUTES);
				slowest = (took.compareTo(slowest) > 0) ? took : slowest;
			}
			System.out.printf(
					"network cut during the call: %d boundaries, the slowest next start was done after %d ms%n",
					number - 1, slowest.toMillis());
			assertThat(slowest).isLessThan(BOUND.plus(GENEROUS));
		}
		finally {
			this.starts.shutdownNow();
			this.kernel.shutdownNow();
			this.wires.forEach(Wire::close);
		}
	}

	// false if the run came through without being cut
	private boolean cut(ChaosPlan plan, RestartableServer server, String database, int number) {
		Wire wire = Wire.to(server.dataSource(database));
		this.wires.add(wire);
		CompletableFuture<Boolean> cut = new CompletableFuture<>();
		wire.breakBy(WireFault.at(number, Moment.DURING, (link) -> {
			wire.freezeAll();
			cut.complete(true);
		}));
		daemon(() -> {
			try {
				plan.engine(wire.lead(server.dataSource(database)), Duration.ZERO).upgrade("head");
				cut.complete(false);
			}
			catch (MigrationException ex) {
				// when the test ends
			}
		}).start();
		boolean wasCut = cut.orTimeout(1, TimeUnit.MINUTES).join();
		this.kernel.schedule(
				() -> wire.links().stream().filter((link) -> !link.hasSent(LEASE)).forEach((link) -> link.loseServer()),
				PROBES.toMillis(), TimeUnit.MILLISECONDS);
		return wasCut;
	}

	private Future<Duration> nextStart(ChaosPlan plan, RestartableServer server, String database,
			List<String> expected) {
		long start = System.nanoTime();
		return this.starts.submit(() -> {
			assertThat(finish(plan, server, database)).as(database).isEqualTo(expected);
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			JdbcClient.create(server.dataSource("postgres"))
				.sql("drop database " + database + " with (force)")
				.update();
			return duration;
		});
	}

	private static List<String> finish(ChaosPlan plan, RestartableServer server, String database) {
		plan.engine(server.dataSource(database), Duration.ofMinutes(2)).upgrade("head");
		return ChaosPlan.state(server.dataSource(database));
	}

	private static String create(RestartableServer server, int number) throws IOException {
		String database = "cut_" + number;
		JdbcClient.create(server.dataSource("postgres")).sql("create database " + database).update();
		return database;
	}

	private static Thread daemon(Runnable work) {
		Thread thread = new Thread(work, "network-cut");
		thread.setDaemon(true);
		return thread;
	}

}
