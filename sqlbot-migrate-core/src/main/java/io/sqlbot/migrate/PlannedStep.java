package io.sqlbot.migrate;

import java.util.List;

import io.sqlbot.migrate.revision.Direction;

/**
 * A revision that a plan runs.
 *
 * @param revision the revision
 * @param direction upgrade or downgrade
 * @param segments its segments in order; the version row moves with the last one
 */
public record PlannedStep(RevisionInfo revision, Direction direction, List<PlannedSegment> segments) {

	public PlannedStep {
		segments = List.copyOf(segments);
	}

}
