package io.sqlbot.migrate.boot.event;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The version rows of a database were set without running anything. Published on the
 * thread that set them; what listeners throw ends up in the log.
 *
 * @param engine the name of the engine's bean
 * @param before the rows before
 * @param after the rows now
 * @param duration how long it took, waiting included
 */
public record DatabaseStampedEvent(String engine, Set<String> before, Set<String> after, Duration duration) {

	public DatabaseStampedEvent {
		before = Collections.unmodifiableSet(new LinkedHashSet<>(before));
		after = Collections.unmodifiableSet(new LinkedHashSet<>(after));
	}

}
