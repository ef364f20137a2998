package io.sqlbot.migrate.diff.safe;

import java.util.List;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * What stands in the way of a change, and only the author of the revision can deal with.
 * The revision says so and stops before anything is done, whatever rows there are.
 *
 * @param object what can't be changed
 * @param question what is to be decided, as it goes on after {@code decide:}
 * @param advice how it can be done, a line each
 */
public record Obstacle(ObjectReference object, String question, List<String> advice) {

	public Obstacle {
		advice = List.copyOf(advice);
	}

	/**
	 * Return what the revision says, and what stops it.
	 * @return the elements of its body
	 */
	public List<BodyElement> elements() {
		return Undecided.obstacle(this);
	}

}
