package io.sqlbot.migrate.revision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One step of a plan: a revision to run one way, and the change of the version rows that
 * belongs to it.
 *
 * @param direction which way
 * @param revision the revision that runs; for a stamp the one that is stamped,
 * {@code null} when a stamp leads to the base
 * @param rowChanges the changes of the version rows, in the order to apply them
 */
public record RevisionStep(Direction direction, @Nullable RevisionNode revision, List<RowChange> rowChanges) {

	public RevisionStep {
		rowChanges = List.copyOf(rowChanges);
	}

}
