package io.sqlbot.migrate.runtime;

import java.util.Locale;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;

/**
 * Names a step in logs and scripts, as in {@code upgrade a -> b, add user avatar}.
 */
public final class StepText {

	private StepText() {
	}

	/**
	 * Name a step.
	 * @param revision the revision
	 * @param direction which way it runs
	 * @return the text, on one line
	 */
	public static String of(RevisionInfo revision, Direction direction) {
		String parents = String.join(", ", revision.revises());
		String path = (direction == Direction.UPGRADE) ? parents + " -> " + revision.id()
				: revision.id() + " -> " + parents;
		String message = revision.message().replaceAll("\\R", " ");
		return direction.name().toLowerCase(Locale.ROOT) + " " + path + (message.isEmpty() ? "" : ", " + message);
	}

}
