package io.sqlbot.migrate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a revision without running it.
 *
 * @param id the id
 * @param revises the parents' ids
 * @param dependsOn ids or labels of revisions that must be applied first
 * @param branchLabels names of the branch that begins here
 * @param message what it does, in a few words; may be empty
 * @param created when it was written, in ISO 8601, or {@code null}
 * @param source where it comes from: a class name or the path of an SQL file
 */
public record RevisionInfo(String id, List<String> revises, List<String> dependsOn, List<String> branchLabels,
		String message, @Nullable String created, String source) {

	public RevisionInfo {
		revises = List.copyOf(revises);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

}
