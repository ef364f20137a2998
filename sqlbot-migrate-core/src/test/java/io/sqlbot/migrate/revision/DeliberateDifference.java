package io.sqlbot.migrate.revision;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.sqlbot.migrate.error.DuplicateRevisionException;
import io.sqlbot.migrate.error.NoSuchBranchException;
import io.sqlbot.migrate.error.RevisionCycleException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.error.WalkedPastEndException;

/**
 * Where this library means to answer other than Alembic, each kind with its reason. A
 * kind is a rule on the request and on both answers, never a list of cases; and it holds
 * only where our own answer is what the reason promises.
 */
enum DeliberateDifference {

	DUPLICATE_ID("a duplicate id is an error; Alembic warns and uses the last revision",
			(request, replay) -> replay.answer() instanceof DuplicateRevisionException),

	OVERLOOKED_CYCLE("a circle between a head and a base is an error; Alembic looks for circles from the ends only",
			(request, replay) -> replay.answer() instanceof RevisionCycleException && !failedLoading(request)),

	HYPHEN_IN_ID("ids may hold hyphens, as whole names are looked up before steps are read; Alembic refuses them",
			(request, replay) -> failedLoading(request) && message(request).startsWith("Character(s) '-' not allowed")
					&& request.nodes().stream().noneMatch((node) -> node.id().startsWith("-"))),

	STEPS_FROM_ANY_NAME("steps are understood after names with dots and hyphens; Alembic reads word characters only",
			(request, replay) -> request.failed() && !replay.failed()
					&& request.targets().stream().anyMatch(DeliberateDifference::countsFromUnusualName)),

	UNKNOWN_ROW_FIRST("a row that no revision has is the first thing to mend, so it is reported before the rest",
			(request, replay) -> replay.answer() instanceof UnknownRowException && request.failed()),

	ROW_IN_FULL("a row must be a full id, because a row is updated by its full text; Alembic looks up abbreviations",
			(request, replay) -> replay.answer() instanceof UnknownRowException && request.isDamaged()),

	REDUNDANT_PARENT("a revision may list one that another listed one covers; Alembic dies with KeyError",
			(request, replay) -> died(request) && isPlan(request) && !isStamp(request) && !replay.failed()
					&& planned(request).equals(revisions(replay.plan())) && isSound(request, replay.plan())),

	COVERED_ROW("rows never hold a revision that another row covers; Alembic leaves one when it undoes such a merge",
			(request, replay) -> isPlan(request) && !isStamp(request) && !replay.failed() && !request.failed()
					&& recorded(request).equals(revisions(replay.plan())) && holdsCoveredRow(request)
					&& isSound(request, replay.plan())),

	STAMP_COVERED_TARGET("of several stamp targets one that another implies is left out; Alembic takes them one by one",
			(request, replay) -> isStamp(request) && !replay.failed() && overlap(request)
					&& stampsMaximal(request, replay)),

	STAMP_LOSES_NO_ROW(
			"a stamp with several targets replaces the rows of each line only; Alembic loses other rows or dies",
			(request, replay) -> isStamp(request) && !replay.failed() && destinations(request).size() > 0
					&& stampsMaximal(request, replay)),

	HEADS_WITHOUT_ROW("all is applied when the rows are the real heads; Alembic misses heads that others depend on",
			(request, replay) -> request.command().equals("current") && !request.failed() && !replay.failed()
					&& replay.list().equals(RecordedAnswers.strings(request.answer().get("revs")))
					&& !request.answer().get("check_heads_ok").asBoolean()
					&& new Ancestry(request.nodes()).applied(request.rows()).size() == request.nodes().size()),

	HISTORY_OF_ANY_RANGE("a range with revisions from branches that only dependencies join is listed; Alembic dies",
			(request, replay) -> request.command().equals("history") && died(request) && !replay.failed()
					&& isNewestFirst(request, replay.list())),

	HISTORY_UP_TO_NOTHING("up to current is nothing while nothing is applied; Alembic lists everything",
			(request, replay) -> request.command().equals("history") && request.target().endsWith(":current")
					&& request.rows().isEmpty() && (replay.failed() || replay.list().isEmpty())),

	HISTORY_OF_CURRENT("current may be both ends of a range; Alembic understands it at one",
			(request, replay) -> request.command().equals("history") && request.target().equals("current:current")
					&& !replay.failed() && replay.list().size() >= request.rows().size()),

	BELOW_BASE("steps down from base lead past the end; Alembic takes base for the heads there",
			(request, replay) -> Pattern.matches("(.*[@:])?base-[0-9]+(:.*)?", request.target()) && replay.failed()),

	STAMP_OF_STEPS_TO_BASE("steps down from the heads that lead to base mean base; Alembic dies with AssertionError",
			(request, replay) -> isStamp(request) && died(request) && !replay.failed()
					&& replay.plan().after().isEmpty()),

	PAST_THE_END("steps down from the heads that lead below the bases are an error; Alembic answers with nothing",
			(request, replay) -> replay.answer() instanceof WalkedPastEndException
					&& List.of("show", "stamp", "history").contains(request.command())
					&& request.targets()
						.stream()
						.anyMatch((target) -> Pattern.matches("([^@]+@)?-[0-9]+(:.*)?", target))),

	STEPS_IN_BRANCH_BY_ID("an id names a branch in 'id@-N' as it does elsewhere; Alembic finds no head by it",
			(request, replay) -> List.of("show", "stamp", "history").contains(request.command())
					&& request.targets().stream().anyMatch((target) -> countsInBranchById(request, target))),

	UNKNOWN_BRANCH("a branch that does not exist is always an error; Alembic looks only where it makes a choice",
			(request, replay) -> replay.answer() instanceof NoSuchBranchException exception
					&& request.target().contains(exception.branch() + "@"));

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

	private static boolean countsFromUnusualName(String target) {
		return Pattern.matches("([^@]+@)?\\w*[^@\\w+][^@+]*[+-][0-9]+", target);
	}

	private static boolean countsInBranchById(RecordedRequest request, String target) {
		return Pattern.matches("[^@]+@-[0-9]+(:.*)?", target)
				&& request.nodes().stream().noneMatch((node) -> node.branchLabels().contains(branch(target)));
	}

	private static String branch(String target) {
		return target.substring(0, Math.max(target.indexOf('@'), 0));
	}

	private static boolean failedLoading(RecordedRequest request) {
		return request.failed() && request.error().get("stage").asString().equals("load");
	}

	private static boolean died(RecordedRequest request) {
		return request.failed() && request.error().get("internal").asBoolean();
	}

	private static String message(RecordedRequest request) {
		return request.error().get("message").asString();
	}

	private static boolean isPlan(RecordedRequest request) {
		return request.command().startsWith("upgrade") || request.command().startsWith("downgrade") || isStamp(request);
	}

	private static boolean isStamp(RecordedRequest request) {
		return request.command().equals("stamp");
	}

	private static List<String> revisions(RevisionPlan plan) {
		return plan.steps()
			.stream()
			.map((step) -> (step.revision() != null) ? step.revision().id() : "")
			.sorted()
			.toList();
	}

	private static List<String> planned(RecordedRequest request) {
		return RecordedAnswers.strings(request.answer().path("planned")).stream().sorted().toList();
	}

	private static List<String> recorded(RecordedRequest request) {
		return request.steps().stream().map((step) -> step.get("rev").asString()).sorted().toList();
	}

	private static boolean isSound(RecordedRequest request, RevisionPlan plan) {
		return request.isDamaged() || new Ancestry(request.nodes()).allows(plan);
	}

	private static boolean holdsCoveredRow(RecordedRequest request) {
		Ancestry ancestry = new Ancestry(request.nodes());
		return request.steps()
			.stream()
			.map((step) -> new TreeSet<>(RecordedAnswers.strings(step.get("after"))))
			.anyMatch((rows) -> !rows.equals(ancestry.maximal(rows)));
	}

	// the revisions that a stamp leads to, each looked up on its own
	private static List<String> destinations(RecordedRequest request) {
		RevisionGraph graph = RevisionGraph.of(request.nodes());
		return request.targets()
			.stream()
			.flatMap((target) -> graph.resolve(target, List.of()).stream())
			.map(RevisionNode::id)
			.toList();
	}

	private static boolean overlap(RecordedRequest request) {
		List<String> destinations = destinations(request);
		return new Ancestry(request.nodes()).maximal(destinations).size() < destinations.size();
	}

	private static boolean stampsMaximal(RecordedRequest request, Replay replay) {
		Ancestry ancestry = new Ancestry(request.nodes());
		Set<String> destinations = ancestry.maximal(destinations(request));
		Set<String> rows = new TreeSet<>(replay.plan().after());
		Set<String> others = request.flag("purge") ? Set.of()
				: request.rows()
					.stream()
					.filter((row) -> destinations.stream().noneMatch((target) -> ancestry.areRelated(row, target)))
					.collect(Collectors.toSet());
		boolean namesBase = request.targets().stream().anyMatch((target) -> target.matches("(.+@)?base"));
		boolean keepsDestinations = rows.containsAll(destinations);
		rows.removeAll(destinations);
		return keepsDestinations && (namesBase ? others.containsAll(rows) : others.equals(rows));
	}

	private static boolean isNewestFirst(RecordedRequest request, List<?> order) {
		Ancestry ancestry = new Ancestry(request.nodes());
		Set<Object> seen = new HashSet<>();
		for (Object id : order) {
			if (ancestry.directlyBelow(id.toString()).stream().anyMatch(seen::contains)) {
				return false;
			}
			seen.add(id);
		}
		return true;
	}

}
