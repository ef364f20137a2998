package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.engine.Revisions;
import io.sqlbot.migrate.revision.RevisionDetails;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is shown: what its author wrote, its place in the graph, and whether
 * the database stands there.
 *
 * @param info what its author wrote
 * @param details its place in the graph
 * @param current whether the database stands there, or {@code null} if nobody asked
 */
record RevisionView(RevisionInfo info, RevisionDetails details, @Nullable Boolean current) {

	private static final String BASE = "<base>";

	static RevisionView of(RevisionInfo info, Revisions revisions, @Nullable Boolean current) {
		return new RevisionView(info, revisions.details(info.id()), current);
	}

	static List<RevisionView> of(List<RevisionInfo> infos, Revisions revisions) {
		return infos.stream().map((info) -> of(info, revisions, null)).toList();
	}

	String id() {
		return this.info.id();
	}

	boolean isCurrent() {
		return Boolean.TRUE.equals(this.current);
	}

	String parents() {
		String parents = this.info.revises().isEmpty() ? BASE : String.join(", ", this.info.revises());
		return this.details.dependencies().isEmpty() ? parents
				: parents + " (" + String.join(", ", this.details.dependencies()) + ")";
	}

	/**
	 * What is special about it.
	 * @return words in brackets, in Alembic's order
	 */
	List<String> markers() {
		List<String> markers = new ArrayList<>();
		if (!this.details.labels().isEmpty()) {
			markers.add("(" + String.join(", ", this.details.labels()) + ")");
		}
		markers.addAll(placeMarkers());
		return markers;
	}

	List<String> placeMarkers() {
		List<String> markers = new ArrayList<>();
		if (this.details.head()) {
			markers.add(this.details.realHead() ? "(head)" : "(effective head)");
		}
		if (isCurrent()) {
			markers.add("(current)");
		}
		if (this.details.isBranchPoint()) {
			markers.add("(branchpoint)");
		}
		if (this.details.isMergePoint()) {
			markers.add("(mergepoint)");
		}
		return markers;
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", id());
		json.put("message", this.info.message());
		json.put("revises", this.info.revises());
		json.put("dependsOn", this.details.dependencies());
		json.put("children", this.details.children());
		json.put("branchLabels", this.info.branchLabels());
		json.put("labels", List.copyOf(this.details.labels()));
		json.put("created", this.info.created());
		json.put("source", this.info.source());
		json.put("head", this.details.head());
		json.put("branchPoint", this.details.isBranchPoint());
		json.put("mergePoint", this.details.isMergePoint());
		json.put("current", this.current);
		return json;
	}

}
