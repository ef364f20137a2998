package io.sqlbot.migrate.boot.actuate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.actuate.MigrationsDescriptor.EngineDescriptor;
import io.sqlbot.migrate.boot.actuate.MigrationsDescriptor.HistoryDescriptor;
import io.sqlbot.migrate.boot.actuate.MigrationsDescriptor.RevisionDescriptor;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * One look at a database, which tells what it can where something is wrong. Not
 * thread-safe; for one look only.
 */
final class DatabaseView {

	private static final int HISTORY_LIMIT = 100;

	private final MigrationEngine engine;

	private final String target;

	private @Nullable String error;

	DatabaseView(MigrationEngine engine, String target) {
		this.engine = engine;
		this.target = target;
	}

	EngineDescriptor describe() {
		List<String> rows = tell(this.engine::rows);
		// a database that is away is not waited for twice
		boolean readable = this.error == null;
		List<RevisionInfo> pending = readable ? tell(() -> this.engine.pending(this.target, rows)) : List.of();
		List<AppliedRevision> history = readable ? tell(() -> this.engine.applied(HISTORY_LIMIT)) : List.of();
		return new EngineDescriptor(this.target, current(rows), revisions(this.engine.heads()), revisions(pending),
				history.stream().map(DatabaseView::entry).toList(), this.error);
	}

	private List<RevisionDescriptor> current(List<String> rows) {
		Map<String, RevisionDescriptor> known = revisions(this.engine.history()).stream()
			.collect(Collectors.toMap(RevisionDescriptor::revision, Function.identity()));
		return rows.stream()
			.sorted()
			.map((row) -> known.getOrDefault(row, new RevisionDescriptor(row, null, null)))
			.toList();
	}

	private <T> List<T> tell(Supplier<List<T>> question) {
		try {
			return question.get();
		}
		catch (MigrationException ex) {
			this.error = (this.error != null) ? this.error + System.lineSeparator() + ex.getMessage() : ex.getMessage();
			return List.of();
		}
	}

	private static List<RevisionDescriptor> revisions(List<RevisionInfo> revisions) {
		return revisions.stream()
			.map((revision) -> new RevisionDescriptor(revision.id(), revision.message(), revision.source()))
			.toList();
	}

	private static HistoryDescriptor entry(AppliedRevision applied) {
		boolean applying = applied.outcome() == Outcome.SUCCEEDED || applied.outcome() == Outcome.PARTIAL;
		return new HistoryDescriptor(applied.revision(), applied.description(), lowerCase(applied.direction()),
				lowerCase(applied.outcome()), applied.segment(), applied.started(),
				applying ? applied.started().plus(applied.duration()) : null, applied.duration().toMillis(),
				applied.databaseUser(), applied.host(), applied.applicationVersion(), applied.error());
	}

	private static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
