package io.sqlbot.migrate.testing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A connection that a test opened and did not close.
 *
 * @param pid process id of its backend
 * @param user the role that is connected
 * @param state what the backend does, {@code idle in transaction} for an open transaction
 * @param query its last statement
 */
record ConnectionLeak(int pid, String user, String state, String query) {

	/** A backend ends a moment after its client has closed the connection. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	private static final Duration INTERVAL = Duration.ofMillis(5);

	static void verifyNone(TestServer server, String database) {
		long deadline = System.nanoTime() + GRACE.toNanos();
		List<ConnectionLeak> leaks = server.connectionsTo(database);
		while (!leaks.isEmpty() && System.nanoTime() < deadline) {
			pause();
			leaks = server.connectionsTo(database);
		}
		if (!leaks.isEmpty()) {
			throw new AssertionError(leaks.stream()
				.map(ConnectionLeak::toString)
				.collect(Collectors.joining("\n  ", "The test left connections to its database open:\n  ", "")));
		}
	}

	private static void pause() {
		try {
			Thread.sleep(INTERVAL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for connections to end", ex);
		}
	}

	@Override
	public String toString() {
		return "%s (backend %d), %s: %s".formatted(this.user, this.pid, this.state, this.query);
	}

}
