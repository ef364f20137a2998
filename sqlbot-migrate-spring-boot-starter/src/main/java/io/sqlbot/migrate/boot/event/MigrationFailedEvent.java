package io.sqlbot.migrate.boot.event;

import java.time.Duration;

import io.sqlbot.migrate.revision.Direction;

/**
 * An upgrade or a downgrade failed, in a revision or before the first one. Published on
 * the thread that ran it, before its caller gets the failure; what listeners throw ends
 * up in the log.
 *
 * @param engine the name of the engine's bean
 * @param direction which way
 * @param duration how long it took, waiting included
 * @param failure why; its message says what to do
 */
public record MigrationFailedEvent(String engine, Direction direction, Duration duration, Throwable failure) {
}
