package io.sqlbot.migrate;

import java.time.Duration;

import io.sqlbot.migrate.revision.Direction;

/**
 * A step that was carried out.
 *
 * @param revision the revision's id
 * @param direction which way it ran
 * @param duration how long it took
 */
public record StepResult(String revision, Direction direction, Duration duration) {

}
