package io.sqlbot.migrate.revision;

import java.util.List;

import io.sqlbot.migrate.error.MigrationException;

/**
 * What this library answers to a recorded request.
 *
 * @param answer a plan, a list or the graph, as the command has it; after a failure the
 * exception
 */
record Replay(Object answer) {

	static Replay of(RecordedRequest request) {
		try {
			return new Replay(answer(RevisionGraph.of(request.nodes()), request));
		}
		catch (MigrationException ex) {
			return new Replay(ex);
		}
	}

	private static Object answer(RevisionGraph graph, RecordedRequest request) {
		String target = request.target();
		List<String> rows = request.rows();
		return switch (request.command()) {
			case "upgrade" -> graph.upgrade(target, rows);
			case "downgrade" -> graph.downgrade(target, rows);
			case "stamp" -> graph.stamp(request.targets(), request.flag("purge") ? List.of() : rows);
			case "upgrade-sql" -> graph.upgradeOffline(target);
			case "downgrade-sql" -> graph.downgradeOffline(target);
			case "history" ->
				Graphs.ids(request.json().get("target").isNull() ? graph.history() : graph.history(target, rows));
			case "show" -> Graphs.ids(graph.resolve(target, rows));
			case "heads" -> Graphs.ids(request.flag("resolve_dependencies") ? graph.realHeads() : graph.heads());
			case "bases" -> Graphs.ids(graph.bases());
			case "current" -> Graphs.ids(graph.current(rows)).stream().sorted().toList();
			case "branches" -> graph.branches();
			case "labels", "deps" -> graph;
			default -> throw new IllegalArgumentException(request.command());
		};
	}

	RevisionPlan plan() {
		return (RevisionPlan) this.answer;
	}

	RevisionGraph graph() {
		return (RevisionGraph) this.answer;
	}

	List<?> list() {
		return (List<?>) this.answer;
	}

	boolean failed() {
		return this.answer instanceof MigrationException;
	}

	MigrationException failure() {
		return (MigrationException) this.answer;
	}

}
