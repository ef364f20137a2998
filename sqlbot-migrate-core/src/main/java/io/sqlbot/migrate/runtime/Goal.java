package io.sqlbot.migrate.runtime;

import java.util.Collection;
import java.util.regex.Pattern;

import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionGraph;
import io.sqlbot.migrate.revision.RevisionPlan;

/**
 * What a call wants to reach.
 *
 * @param graph the graph of revisions
 * @param direction upgrade or downgrade
 * @param target the target
 */
record Goal(RevisionGraph graph, Direction direction, String target) {

	private static final Pattern RELATIVE = Pattern.compile("(?:.+@)?[+-]\\d+");

	RevisionPlan plan(Collection<String> rows) {
		return (this.direction == Direction.UPGRADE) ? this.graph.upgrade(this.target, rows)
				: this.graph.downgrade(this.target, rows);
	}

	/**
	 * Whether the target means something else once the database has moved.
	 * @return {@code true} for the like of {@code +1} and {@code label@-1}
	 */
	boolean isRelative() {
		return RELATIVE.matcher(this.target).matches();
	}

}
