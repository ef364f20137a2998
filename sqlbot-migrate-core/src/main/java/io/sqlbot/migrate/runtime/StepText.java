package io.sqlbot.migrate.runtime;

import java.util.Locale;
import java.util.regex.Pattern;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.revision.Direction;

/**
 * Names a step in logs and scripts, as in {@code upgrade a -> b, add user avatar}.
 */
public final class StepText {

	private static final Pattern LINE_END = Pattern.compile("\\R");

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
		String message = LINE_END.matcher(revision.message()).replaceAll(" ");
		return direction.name().toLowerCase(Locale.ROOT) + " " + path + (message.isEmpty() ? "" : ", " + message);
	}

}
