package io.sqlbot.migrate.diff.rename;

import java.util.List;

import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Whether something was renamed, or is another thing: the model does not have what the
 * database has, but has something like it. The catalog can't tell.
 *
 * @param from what the database has: a table, or a column of a table as the model names
 * it
 * @param candidates what it may be called in the model, the most alike first; at least
 * one
 * @param likeness why it may be so, as half a sentence such as
 * {@code 5 of 6 columns are the same}, one for each candidate
 */
public record RenameQuestion(ObjectReference from, List<ObjectReference> candidates, List<String> likeness) {

	public RenameQuestion {
		candidates = List.copyOf(candidates);
		likeness = List.copyOf(likeness);
		if (candidates.isEmpty() || candidates.size() != likeness.size()) {
			throw new IllegalArgumentException("'candidates' must not be empty, and each needs a 'likeness'");
		}
	}

	/**
	 * The option that gives an answer.
	 * @param candidate one of the candidates
	 * @return such as {@code --rename account.name:account.full_name}
	 */
	public String option(ObjectReference candidate) {
		return "--rename " + RenamePath.of(this.from) + ":" + RenamePath.of(candidate);
	}

	/**
	 * The option that says that it was not renamed.
	 * @return such as {@code --rename account.name:}
	 */
	public String optionForGone() {
		return "--rename " + RenamePath.of(this.from) + ":";
	}

}
