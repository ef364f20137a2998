package io.sqlbot.migrate.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

/**
 * Sessions that go on reading and writing, as those of an application in use do. They
 * keep how long a statement took at most, and what went wrong.
 */
final class Writers implements AutoCloseable {

	private final Queue<String> failures = new ConcurrentLinkedQueue<>();

	private final AtomicLong statements = new AtomicLong();

	private final AtomicLong longest = new AtomicLong();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean stopped;

	/**
	 * Begin. In each statement {@code %d} is a number that no other has.
	 * @param dataSource opens the connections
	 * @param sessions one session for each list of statements, which are run in turn
	 */
	Writers(DataSource dataSource, List<List<String>> sessions) {
		AtomicLong numbers = new AtomicLong(1_000_000);
		for (List<String> session : sessions) {
			Thread thread = new Thread(() -> run(dataSource, session, numbers), "writer");
			this.threads.add(thread);
			thread.start();
		}
	}

	long statements() {
		return this.statements.get();
	}

	List<String> failures() {
		return List.copyOf(this.failures);
	}

	Duration longest() {
		return Duration.ofNanos(this.longest.get());
	}

	// each session does some more
	void goOn() {
		long enough = statements() + 25L * this.threads.size();
		OtherSessions.await(() -> statements() >= enough || !this.failures.isEmpty());
	}

	private void run(DataSource dataSource, List<String> session, AtomicLong numbers) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			while (!this.stopped) {
				for (String sql : session) {
					long start = System.nanoTime();
					statement.execute(sql.formatted(numbers.incrementAndGet()));
					this.longest.accumulateAndGet(System.nanoTime() - start, Math::max);
					this.statements.incrementAndGet();
				}
			}
		}
		catch (SQLException ex) {
			this.failures.add(ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.stopped = true;
		OtherSessions.await(() -> this.threads.stream().noneMatch(Thread::isAlive));
	}

}
