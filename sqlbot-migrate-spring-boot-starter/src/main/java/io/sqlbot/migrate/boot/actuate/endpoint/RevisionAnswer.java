package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.List;

import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.RevisionBody;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.HistoryDescriptor;
import io.sqlbot.migrate.boot.actuate.state.DatabaseState;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.revision.RevisionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A revision with everything that is known of it.
 *
 * @param context the id of the application context that has its engine
 * @param engine the name of its engine's bean
 * @param revision the id
 * @param message what it does
 * @param source its file or class
 * @param created when it was written, or {@code null}
 * @param revises the ids of its parents
 * @param dependsOn the ids that it depends on
 * @param labels all labels of its branches
 * @param children the ids of those that follow it
 * @param applied whether it is applied, or {@code null} if that can't be told
 * @param format {@code sql} or {@code java}
 * @param sensitive whether it is marked sensitive, so that its SQL is not shown
 * @param sql the text of its file, or the SQL of its operations in Java; {@code null} if
 * it is sensitive, or longer than 256 KiB, or can't be told without a database
 * @param history its entries among the newest of the history table, the oldest of them
 * first
 * @param error why something of this could not be told, or {@code null}
 */
public record RevisionAnswer(String context, String engine, String revision, String message, String source,
		@Nullable String created, List<String> revises, List<String> dependsOn, List<String> labels,
		List<String> children, @Nullable Boolean applied, String format, boolean sensitive, @Nullable String sql,
		List<HistoryDescriptor> history, @Nullable String error) implements OperationResponseBody {

	private static final int SEARCHED = 10_000;

	static RevisionAnswer of(TrackedDatabase database, RevisionInfo revision) {
		MigrationEngine engine = database.engine();
		RevisionDetails details = engine.revisions().details(revision.id());
		DatabaseState state = database.look(SEARCHED);
		String problem = state.error();
		RevisionBody body = null;
		try {
			body = engine.revisions().body(revision.id());
		}
		catch (MigrationException ex) {
			problem = ex.getMessage();
		}
		List<HistoryDescriptor> history = state.look()
			.applied()
			.stream()
			.filter((entry) -> entry.revision().equals(revision.id()))
			.map(EngineView::entry)
			.toList();
		boolean sql = revision.source().endsWith(".sql");
		return new RevisionAnswer(database.context(), database.name(), revision.id(), revision.message(),
				revision.source(), revision.created(), revision.revises(), details.dependencies(),
				List.copyOf(details.labels()), details.children(), isApplied(engine, state.look(), revision),
				sql ? "sql" : "java", body != null && body.sensitive(), (body != null) ? body.text() : null, history,
				problem);
	}

	private static @Nullable Boolean isApplied(MigrationEngine engine, DatabaseLook look, RevisionInfo revision) {
		try {
			return engine.revisions().undone("base", look.rows()).contains(revision);
		}
		catch (MigrationException ex) {
			return null;
		}
	}

}
