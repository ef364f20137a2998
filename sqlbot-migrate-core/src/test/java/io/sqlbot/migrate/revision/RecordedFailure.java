package io.sqlbot.migrate.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.error.AmbiguousCurrentException;
import io.sqlbot.migrate.error.AmbiguousRevisionException;
import io.sqlbot.migrate.error.AmbiguousWalkException;
import io.sqlbot.migrate.error.DuplicateLabelException;
import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.LabelIsRevisionException;
import io.sqlbot.migrate.error.MalformedTargetException;
import io.sqlbot.migrate.error.MigrationException;
import io.sqlbot.migrate.error.MissingDependencyException;
import io.sqlbot.migrate.error.MissingParentException;
import io.sqlbot.migrate.error.MultipleHeadsException;
import io.sqlbot.migrate.error.NoSuchBranchException;
import io.sqlbot.migrate.error.NoSuchRevisionException;
import io.sqlbot.migrate.error.NotADowngradeTargetException;
import io.sqlbot.migrate.error.NotAnAncestorException;
import io.sqlbot.migrate.error.NotInBranchException;
import io.sqlbot.migrate.error.OverlappingRevisionsException;
import io.sqlbot.migrate.error.RelativeDirectionException;
import io.sqlbot.migrate.error.RelativeTargetException;
import io.sqlbot.migrate.error.RevisionCycleException;
import io.sqlbot.migrate.error.SelfReferenceException;
import io.sqlbot.migrate.error.UnknownRowException;
import io.sqlbot.migrate.error.WalkedPastEndException;
import tools.jackson.databind.JsonNode;

/**
 * Which of our failures is of the same kind as a recorded one. Alembic has few classes,
 * so its message, without the names in it, tells the kinds apart.
 */
final class RecordedFailure {

	private static final Map<String, List<Class<? extends MigrationException>>> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put("MultipleHeads:", List.of(MultipleHeadsException.class));
		KINDS.put("RangeNotAncestorError:", List.of(NotADowngradeTargetException.class, NotAnAncestorException.class));
		KINDS.put("ResolutionError:Multiple revisions start", List.of(AmbiguousRevisionException.class));
		KINDS.put("ResolutionError:Revision ", List.of(NotInBranchException.class));
		KINDS.put("ResolutionError:No such branch: 'head", List.of(WalkedPastEndException.class));
		KINDS.put("ResolutionError:No such branch",
				List.of(NoSuchBranchException.class, RelativeTargetException.class, UnknownRowException.class));
		KINDS.put("ResolutionError:No such revision",
				List.of(NoSuchRevisionException.class, NoSuchBranchException.class, UnknownRowException.class,
						RelativeTargetException.class, MalformedTargetException.class));
		KINDS.put("LoopDetected:", List.of(SelfReferenceException.class));
		KINDS.put("DependencyLoopDetected:", List.of(SelfReferenceException.class));
		KINDS.put("CycleDetected:", List.of(RevisionCycleException.class));
		KINDS.put("DependencyCycleDetected:", List.of(RevisionCycleException.class));
		KINDS.put("RevisionError:Branch name", List.of(DuplicateLabelException.class, LabelIsRevisionException.class));
		KINDS.put("RevisionError:Character", List.of(IllegalRevisionNameException.class));
		KINDS.put("RevisionError:Ambiguous walk", List.of(AmbiguousWalkException.class));
		KINDS.put("RevisionError:Walked too far", List.of(WalkedPastEndException.class));
		KINDS.put("RevisionError:Relative revision",
				List.of(RelativeDirectionException.class, WalkedPastEndException.class));
		KINDS.put("RevisionError:Ambiguous upgrade", List.of(AmbiguousCurrentException.class));
		KINDS.put("RevisionError:Requested revision", List.of(OverlappingRevisionsException.class));
		KINDS.put("RevisionError:Not a valid downgrade", List.of(NotADowngradeTargetException.class));
		KINDS.put("CommandError:", List.of(MalformedTargetException.class));
		KINDS.put("KeyError:", List.of(MissingParentException.class, MissingDependencyException.class));
	}

	private RecordedFailure() {
	}

	static boolean isOfSameKind(RecordedRequest request, MigrationException failure) {
		JsonNode error = request.error();
		if (error.get("internal").asBoolean() && !"load".equals(error.get("stage").asString())) {
			return true;
		}
		String kind = error.get(error.has("cause") ? "cause" : "class").asString() + ":"
				+ error.get(error.has("cause") ? "cause_message" : "message").asString();
		boolean sameKind = KINDS.entrySet()
			.stream()
			.filter((entry) -> kind.startsWith(entry.getKey()))
			.anyMatch((entry) -> entry.getValue().contains(failure.getClass()));
		return sameKind || (isLookup(kind) && request.command().equals("stamp")
				&& KINDS.entrySet()
					.stream()
					.filter((entry) -> isLookup(entry.getKey()))
					.anyMatch((entry) -> entry.getValue().contains(failure.getClass())));
	}

	// a stamp looks up each of its targets twice, and may meet another faulty one first
	private static boolean isLookup(String kind) {
		return kind.startsWith("ResolutionError:") || kind.startsWith("MultipleHeads:")
				|| kind.startsWith("RevisionError:Ambiguous walk");
	}

}
