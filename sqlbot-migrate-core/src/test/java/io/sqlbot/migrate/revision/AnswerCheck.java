package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * Compares our answer with a recorded one, as literally as the record allows.
 */
final class AnswerCheck {

	private final RecordedRequest request;

	private final Replay replay;

	private final List<String> differences = new ArrayList<>();

	private AnswerCheck(RecordedRequest request, Replay replay) {
		this.request = request;
		this.replay = replay;
	}

	static List<String> differences(RecordedRequest request, Replay replay) {
		AnswerCheck check = new AnswerCheck(request, replay);
		check.compare();
		return check.differences;
	}

	private void compare() {
		if (this.request.failed() || this.replay.failed()) {
			compareFailure();
			return;
		}
		switch (this.request.command()) {
			case "upgrade", "downgrade", "stamp", "upgrade-sql", "downgrade-sql" -> comparePlan();
			case "branches" -> compareBranches();
			case "labels" -> compareLabels();
			case "deps" -> compareDependencies();
			default -> compareRevisions();
		}
	}

	private void compareFailure() {
		if (!this.request.failed() || !this.replay.failed()) {
			this.differences.add("failed only " + (this.request.failed() ? "in Alembic" : "here"));
		}
		else if (!RecordedFailure.isOfSameKind(this.request, this.replay.failure())) {
			this.differences.add("another kind of failure");
		}
	}

	private void comparePlan() {
		RevisionPlan plan = this.replay.plan();
		JsonNode steps = this.request.answer().get("steps");
		List<String> expected = new ArrayList<>();
		steps.forEach((step) -> expected.add(revision(step)));
		List<String> actual = plan.steps().stream().map(AnswerCheck::revision).toList();
		if (this.request.answer().has("start")) {
			equal("start", sorted(this.request.answer().get("start")), new TreeSet<>(plan.before()));
		}
		equal("final rows", sorted(this.request.answer().get("final")), new TreeSet<>(plan.after()));
		if (!this.request.isExact()) {
			equal("revisions", expected.stream().sorted().toList(), actual.stream().sorted().toList());
			requireEdges(this.request.answer().get("edges"), actual);
			return;
		}
		equal("order", expected, actual);
		for (int place = 0; this.differences.isEmpty() && place < steps.size(); place++) {
			compareStep(steps.get(place), plan, place);
		}
	}

	private void compareStep(JsonNode expected, RevisionPlan plan, int place) {
		RevisionStep step = plan.steps().get(place);
		equal("direction", expected.get("kind").asString(), step.direction().name().toLowerCase(java.util.Locale.ROOT));
		equal("rows before", sorted(expected.get("before")), new TreeSet<>(plan.rowsBefore(place)));
		equal("rows after", sorted(expected.get("after")), new TreeSet<>(plan.rowsAfter(place)));
		if (expected.has("rows")) {
			List<List<String>> statements = new ArrayList<>();
			expected.get("rows").forEach((statement) -> statements.add(RecordedAnswers.strings(statement)));
			equal("row changes", statements, step.rowChanges().stream().map(AnswerCheck::statement).toList());
		}
	}

	private static List<String> statement(RowChange change) {
		if (change instanceof RowChange.Insert insert) {
			return List.of("insert", insert.id());
		}
		if (change instanceof RowChange.Delete delete) {
			return List.of("delete", delete.id());
		}
		RowChange.Update update = (RowChange.Update) change;
		return List.of("update", update.from(), update.to());
	}

	private static String revision(JsonNode step) {
		return step.has("rev") ? step.get("rev").asString() : String.join(" ", RecordedAnswers.strings(step.get("to")));
	}

	private static String revision(RevisionStep step) {
		RevisionNode revision = step.revision();
		return (revision != null) ? revision.id() : "";
	}

	private void requireEdges(JsonNode edges, List<String> order) {
		Map<String, Integer> place = new HashMap<>();
		order.forEach((revision) -> place.put(revision, place.size()));
		for (JsonNode edge : edges) {
			if (place.getOrDefault(edge.get(0).asString(), -1) > place.getOrDefault(edge.get(1).asString(),
					Integer.MAX_VALUE)) {
				this.differences.add("order violates " + edge);
			}
		}
	}

	private void compareRevisions() {
		List<String> expected = RecordedAnswers.strings(this.request.answer().get("revs"));
		List<?> actual = this.replay.list();
		if (this.request.isExact()) {
			equal("revisions", expected, actual);
		}
		else {
			equal("revisions", new HashSet<>(expected), new HashSet<>(actual));
			requireNewestFirst(new ArrayList<>(actual));
		}
		if (this.request.answer().has("check_heads_ok")) {
			equal("at heads", this.request.answer().get("check_heads_ok").asBoolean(),
					RevisionGraph.of(this.request.nodes()).isAtHeads(this.request.rows()));
		}
	}

	private void requireNewestFirst(List<?> order) {
		for (RevisionNode node : this.request.nodes()) {
			for (String parent : node.revises()) {
				if (order.contains(parent) && order.indexOf(node.id()) > order.indexOf(parent)) {
					this.differences.add("order violates " + node.id() + " before " + parent);
				}
			}
		}
	}

	private void compareBranches() {
		List<String> expected = new ArrayList<>();
		this.request.answer()
			.get("branches")
			.forEach((branch) -> expected.add(branch.get(0).asString() + " " + RecordedAnswers.strings(branch.get(1))));
		List<String> actual = new ArrayList<>();
		for (Object branch : this.replay.list()) {
			BranchPoint point = (BranchPoint) branch;
			actual.add(point.revision().id() + " " + Graphs.ids(point.children()));
		}
		equal("branches", this.request.isExact() ? expected : new TreeSet<>(expected),
				this.request.isExact() ? actual : new TreeSet<>(actual));
	}

	private void compareLabels() {
		RevisionGraph graph = this.replay.graph();
		for (RevisionNode node : this.request.nodes()) {
			equal("labels of " + node.id(), sorted(this.request.answer().get("labels").path(node.id())),
					graph.details(node.id()).labels());
		}
	}

	private void compareDependencies() {
		RevisionGraph graph = this.replay.graph();
		for (RevisionNode node : this.request.nodes()) {
			JsonNode expected = this.request.answer().get("deps").path(node.id());
			RevisionDetails details = graph.details(node.id());
			equal("dependencies of " + node.id(), sorted(expected.path("resolved")),
					new TreeSet<>(details.dependencies()));
			equal("normalised dependencies of " + node.id(), sorted(expected.path("normalized")),
					new TreeSet<>(details.normalisedDependencies()));
		}
	}

	private static TreeSet<String> sorted(JsonNode strings) {
		return new TreeSet<>(RecordedAnswers.strings(strings));
	}

	private void equal(String what, Object expected, Object actual) {
		if (!expected.equals(actual)) {
			this.differences.add(what + ": Alembic " + expected + ", here " + actual);
		}
	}

}
