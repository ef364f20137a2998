package io.sqlbot.migrate.revision;

import java.util.List;

/**
 * A revision that more than one other follows.
 *
 * @param revision the revision
 * @param children those that follow it, sorted by id
 */
public record BranchPoint(RevisionNode revision, List<RevisionNode> children) {

	public BranchPoint {
		children = List.copyOf(children);
	}

}
