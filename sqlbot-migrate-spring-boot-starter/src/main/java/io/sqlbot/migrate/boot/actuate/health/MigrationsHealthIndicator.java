package io.sqlbot.migrate.boot.actuate.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.boot.actuate.state.DatabaseState;
import io.sqlbot.migrate.boot.actuate.state.RecentAnswer;
import io.sqlbot.migrate.boot.actuate.state.Standing;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Up when all databases are at their targets, out of service while one is behind or being
 * migrated, down after a failure. A database that is ahead is no reason to stop: a newer
 * version of the application is being rolled out. Asks each database at most once a
 * second.
 */
final class MigrationsHealthIndicator extends AbstractHealthIndicator {

	private static final Duration MAX_AGE = Duration.ofSeconds(1);

	private final Supplier<List<TrackedDatabase>> databases;

	private final RecentAnswer<Map<TrackedDatabase, DatabaseState>> states = new RecentAnswer<>(MAX_AGE, this::look);

	MigrationsHealthIndicator(Supplier<List<TrackedDatabase>> databases) {
		super("The databases could not be looked at");
		this.databases = databases;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.up();
		int worst = 0;
		for (Map.Entry<TrackedDatabase, DatabaseState> entry : this.states.get().entrySet()) {
			DatabaseState state = entry.getValue();
			// what this application does is known without a question
			Standing standing = entry.getKey().tracker().isActive() ? Standing.RUNNING : state.standing();
			int severity = severity(standing);
			if (severity > worst) {
				worst = severity;
				builder.status((severity > 1) ? Status.DOWN : Status.OUT_OF_SERVICE);
			}
			builder.withDetail(entry.getKey().name(), details(entry.getKey(), state, standing));
		}
	}

	private Map<TrackedDatabase, DatabaseState> look() {
		Map<TrackedDatabase, DatabaseState> states = new LinkedHashMap<>();
		this.databases.get().forEach((database) -> states.put(database, database.look(0)));
		return states;
	}

	private static int severity(Standing standing) {
		if (standing == Standing.CURRENT || standing == Standing.AHEAD) {
			return 0;
		}
		return (standing == Standing.BEHIND || standing == Standing.RUNNING) ? 1 : 2;
	}

	private static Map<String, Object> details(TrackedDatabase database, DatabaseState state, Standing standing) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("state", standing.word());
		details.put("target", database.database().target());
		details.put("current", state.look().rows().stream().sorted().toList());
		details.put("pending", state.pending().size());
		List<String> unfinished = state.look().unfinished().stream().map(UnfinishedRevision::revision).toList();
		if (!unfinished.isEmpty()) {
			details.put("unfinished", unfinished);
		}
		if (state.error() != null) {
			details.put("error", state.error());
		}
		if (state.failure() != null && standing == Standing.FAILED) {
			details.put("failure", state.failure());
		}
		return details;
	}

}
