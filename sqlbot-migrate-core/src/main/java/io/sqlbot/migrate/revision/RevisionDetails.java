package io.sqlbot.migrate.revision;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the graph knows of one revision beyond what its author wrote.
 *
 * @param node the revision as written
 * @param labels all labels of its branches, also those that spread to it
 * @param children the ids of those that follow it, sorted
 * @param dependencies the ids that it depends on, labels replaced, in the order as
 * written
 * @param normalisedDependencies the dependencies that no ancestor declares already; with
 * the parents they are what the version rows go by
 * @param head whether no revision follows it
 * @param realHead whether in addition none depends on it, so that it has a row of its own
 * when everything is applied
 */
public record RevisionDetails(RevisionNode node, SortedSet<String> labels, List<String> children,
		List<String> dependencies, List<String> normalisedDependencies, boolean head, boolean realHead) {

	public RevisionDetails {
		labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
		children = List.copyOf(children);
		dependencies = List.copyOf(dependencies);
		normalisedDependencies = List.copyOf(normalisedDependencies);
	}

	/**
	 * Whether more than one revision follows it.
	 * @return {@code true} for a branch point
	 */
	public boolean isBranchPoint() {
		return this.children.size() > 1;
	}

	/**
	 * Whether it follows more than one revision.
	 * @return {@code true} for a merge point
	 */
	public boolean isMergePoint() {
		return this.node.revises().size() > 1;
	}

}
