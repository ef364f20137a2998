package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * One recorded request and Alembic's answer to it.
 *
 * @param graphId the name of the graph
 * @param nodes the revisions of the graph
 * @param json the request as recorded
 */
record RecordedRequest(String graphId, List<RevisionNode> nodes, JsonNode json) {

	String command() {
		return this.json.get("cmd").asString();
	}

	List<String> rows() {
		return RecordedAnswers.strings(this.json.path("current"));
	}

	/** The target as text; empty where none was given. */
	String target() {
		JsonNode target = this.json.get("target");
		return (target != null && target.isString()) ? target.asString() : "";
	}

	List<String> targets() {
		JsonNode target = this.json.get("target");
		return (target != null && target.isArray()) ? RecordedAnswers.strings(target) : List.of(target());
	}

	boolean flag(String name) {
		return this.json.has(name) && this.json.get(name).asBoolean();
	}

	boolean isExact() {
		return "exact".equals(this.json.get("order").asString());
	}

	boolean isDamaged() {
		return this.json.has("state") && "bad".equals(this.json.get("state").asString());
	}

	JsonNode answer() {
		return this.json.get("answer");
	}

	List<JsonNode> steps() {
		List<JsonNode> steps = new ArrayList<>();
		answer().path("steps").forEach(steps::add);
		return steps;
	}

	boolean failed() {
		return answer().has("error");
	}

	JsonNode error() {
		return answer().get("error");
	}

	@Override
	public String toString() {
		return this.graphId + ": " + command() + " " + this.targets() + " from " + rows();
	}

}
