package io.sqlbot.migrate.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances of an application that are started at the same time.
 */
@PostgresTest
@Tag("slow")
class StartTogetherTests {

	private static final int INSTANCES = 8;

	private static final int REVISIONS = 1000;

	private final TestDatabase database;

	StartTogetherTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void allAreReadySoonAfterTheFirst(@TempDir Path directory) throws Exception {
		RevisionFiles files = new RevisionFiles(directory).chain(REVISIONS);
		CyclicBarrier start = new CyclicBarrier(INSTANCES);
		List<Callable<Ready>> starts = new ArrayList<>();
		for (int i = 0; i < INSTANCES; i++) {
			MigrationEngine engine = files.engine(this.database.dataSource());
			starts.add(() -> {
				start.await(60, TimeUnit.SECONDS);
				long begin = System.nanoTime();
				MigrationResult result = engine.upgrade("head");
				return new Ready(result, Duration.ofNanos(System.nanoTime() - begin));
			});
		}
		ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
		List<Ready> ready = new ArrayList<>();
		try {
			for (Future<Ready> result : instances.invokeAll(starts, 300, TimeUnit.SECONDS)) {
				ready.add(result.get());
			}
		}
		finally {
			instances.shutdownNow();
		}
		assertThat(ready).allSatisfy((it) -> assertThat(it.result().after()).containsExactly("r" + REVISIONS));
		assertThat(ready.stream().mapToInt((it) -> it.result().steps().size()).sum()).isEqualTo(REVISIONS);
		assertThat(files.engine(this.database.dataSource()).applied(2 * REVISIONS)).hasSize(REVISIONS)
			.extracting(AppliedRevision::revision)
			.doesNotHaveDuplicates();
		Duration first = ready.stream().map(Ready::after).min(Duration::compareTo).orElseThrow();
		Duration last = ready.stream().map(Ready::after).max(Duration::compareTo).orElseThrow();
		assertThat(last).isLessThanOrEqualTo(first.multipliedBy(12).dividedBy(10).plusMillis(500));
	}

	private record Ready(MigrationResult result, Duration after) {
	}

}
