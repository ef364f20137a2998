package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.DatabaseLook;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.EngineDescriptor;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.GraphDescriptor;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.HistoryDescriptor;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.NodeDescriptor;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.RevisionDescriptor;
import io.sqlbot.migrate.boot.actuate.endpoint.MigrationsDescriptor.UnfinishedDescriptor;
import io.sqlbot.migrate.boot.actuate.state.DatabaseState;
import io.sqlbot.migrate.boot.actuate.state.SessionDescriptor;
import io.sqlbot.migrate.boot.actuate.state.TrackedDatabase;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.engine.Revisions;

/**
 * Describes a database.
 *
 * @param database the database
 */
record EngineView(TrackedDatabase database) {

	EngineDescriptor describe(int historyLimit, boolean withGraph) {
		DatabaseState state = this.database.look(historyLimit);
		DatabaseLook look = state.look();
		MigrationEngine engine = this.database.engine();
		List<RevisionDescriptor> current = look.rows().stream().sorted().map(this::current).toList();
		return new EngineDescriptor(state.standing().word(), this.database.database().target(), current,
				revisions(engine.heads()), revisions(state.pending()),
				look.unfinished().stream().map(EngineView::unfinished).toList(),
				look.applied().stream().map(EngineView::entry).toList(), this.database.tracker().describe(),
				SessionDescriptor.of(look.lockHolder()), look.upgraded(), state.error(), state.failure(),
				withGraph ? graph(engine.revisions()) : null);
	}

	static GraphDescriptor graph(Revisions revisions) {
		List<RevisionInfo> history = revisions.history();
		LaneLayout layout = new LaneLayout();
		List<NodeDescriptor> nodes = history.stream().map((revision) -> {
			List<String> dependencies = revisions.details(revision.id()).dependencies();
			LaneLayout.Row row = layout.place(revision.id(), revision.revises(), dependencies);
			return new NodeDescriptor(revision.id(), revision.message(), revision.source(), revision.created(),
					revision.revises(), dependencies, revision.branchLabels(), row.lane(), row.edges());
		}).toList();
		return new GraphDescriptor(layout.lanes(), nodes);
	}

	private RevisionDescriptor current(String row) {
		return this.database.engine()
			.revisions()
			.find(row)
			.map(EngineView::revision)
			.orElseGet(() -> new RevisionDescriptor(row, null, null));
	}

	static HistoryDescriptor entry(AppliedRevision applied) {
		boolean applying = applied.outcome() == Outcome.SUCCEEDED || applied.outcome() == Outcome.PARTIAL;
		return new HistoryDescriptor(applied.revision(), applied.description(), lowerCase(applied.direction()),
				lowerCase(applied.outcome()), applied.segment(), applied.started(),
				applying ? applied.started().plus(applied.duration()) : null, applied.duration().toMillis(),
				applied.databaseUser(), applied.host(), applied.applicationVersion(), applied.checksum(),
				applied.error());
	}

	private static UnfinishedDescriptor unfinished(UnfinishedRevision stopped) {
		return new UnfinishedDescriptor(stopped.revision(), lowerCase(stopped.direction()), stopped.committed(),
				stopped.segment(), stopped.statement(), stopped.since(), stopped.error());
	}

	private static List<RevisionDescriptor> revisions(List<RevisionInfo> revisions) {
		return revisions.stream().map(EngineView::revision).toList();
	}

	private static RevisionDescriptor revision(RevisionInfo revision) {
		return new RevisionDescriptor(revision.id(), revision.message(), revision.source());
	}

	static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
