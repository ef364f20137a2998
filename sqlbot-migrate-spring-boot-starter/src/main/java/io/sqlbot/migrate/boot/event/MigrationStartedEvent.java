package io.sqlbot.migrate.boot.event;

import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;

/**
 * Revisions are about to run. Published on the thread that runs them, which goes on when
 * the listeners have returned; what they throw ends up in the log.
 *
 * @param engine the name of the engine's bean
 * @param direction which way
 * @param revisions the revisions in order
 */
public record MigrationStartedEvent(String engine, Direction direction, List<RevisionInfo> revisions) {

	public MigrationStartedEvent {
		revisions = List.copyOf(revisions);
	}

}
