package io.sqlbot.migrate.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.error.AmbiguousParentException;
import io.sqlbot.migrate.error.MalformedTargetException;
import io.sqlbot.migrate.error.MultipleHeadsException;
import io.sqlbot.migrate.error.NothingToMergeException;
import io.sqlbot.migrate.error.ParentNotHeadException;
import io.sqlbot.migrate.revision.RevisionDetails;
import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.revision.RevisionNode;

/**
 * Which revisions a new one follows and depends on.
 *
 * @param graph the graph without it
 */
record ParentChoice(RevisionGraph graph) {

	List<String> parents(NewRevision request) {
		Set<String> parents = new LinkedHashSet<>();
		for (String target : request.heads()) {
			parents.addAll(resolve(target));
		}
		if (request.isMerge() && parents.size() < 2) {
			throw new NothingToMergeException(request.heads(), List.copyOf(parents));
		}
		if (!request.splice()) {
			parents.forEach(this::requireHead);
		}
		return List.copyOf(parents);
	}

	/**
	 * What a new revision depends on. A label stays, as it goes on to mean its branch.
	 */
	List<String> dependencies(List<String> targets, Set<String> labels) {
		Set<String> dependencies = new LinkedHashSet<>();
		for (String target : targets) {
			if (labels.contains(target)) {
				dependencies.add(target);
			}
			else {
				dependencies.addAll(resolve(target));
			}
		}
		return List.copyOf(dependencies);
	}

	private List<String> resolve(String target) {
		if (target.equals("current")) {
			throw new MalformedTargetException(target, 0,
					"'current' is a state of a database, which is not asked here");
		}
		try {
			return this.graph.resolve(target, List.of()).stream().map(RevisionNode::id).toList();
		}
		catch (MultipleHeadsException ex) {
			throw new AmbiguousParentException(ex.argument(), ex.heads());
		}
	}

	private void requireHead(String id) {
		RevisionDetails details = this.graph.details(id);
		if (!details.head()) {
			throw new ParentNotHeadException(id, details.children(),
					this.graph.heads().stream().map(RevisionNode::id).toList());
		}
	}

}
