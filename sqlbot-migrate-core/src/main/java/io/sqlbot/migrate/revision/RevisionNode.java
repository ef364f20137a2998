package io.sqlbot.migrate.revision;

import java.util.List;

/**
 * A revision as the graph sees it: its id and the edges as its author wrote them.
 *
 * @param id the id, unique in the graph
 * @param revises the ids of the revisions that it directly follows; empty for a base,
 * several for a merge
 * @param dependsOn ids or branch labels of revisions that must be applied before it
 * without being its parents
 * @param branchLabels names that the author gave to the branch that begins here
 */
public record RevisionNode(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels) {

	public RevisionNode {
		revises = List.copyOf(revises);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

}
