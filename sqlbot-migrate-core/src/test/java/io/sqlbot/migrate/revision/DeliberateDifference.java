package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Where this library means to answer other than Alembic, each kind with its reason. A
 * kind is a rule on the request and on both answers, never a list of cases.
 */
enum DeliberateDifference {

	/** A duplicate id. */
	DUPLICATE_ID("a duplicate id is an error; Alembic warns and uses the last one", (request,
			replay) -> request.nodes().stream().map(RevisionNode::id).distinct().count() < request.nodes().size()
					&& replay.failed());

	private final String reason;

	private final BiPredicate<RecordedRequest, Replay> rule;

	DeliberateDifference(String reason, BiPredicate<RecordedRequest, Replay> rule) {
		this.reason = reason;
		this.rule = rule;
	}

	String reason() {
		return this.reason;
	}

	static Optional<DeliberateDifference> of(RecordedRequest request, Replay replay) {
		return Arrays.stream(values()).filter((difference) -> difference.rule.test(request, replay)).findFirst();
	}

}
