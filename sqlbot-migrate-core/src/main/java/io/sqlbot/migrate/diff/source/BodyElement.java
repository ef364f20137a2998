package io.sqlbot.migrate.diff.source;

import java.util.List;

import io.sqlbot.migrate.operation.Operation;

/**
 * Something that stands in the body of a revision.
 */
public sealed interface BodyElement {

	/**
	 * A directive.
	 *
	 * @param operation what it does
	 */
	record Directive(Operation operation) implements BodyElement {
	}

	/**
	 * A directive that is written as a comment, for the author to choose.
	 *
	 * @param operation what it would do
	 */
	record Alternative(Operation operation) implements BodyElement {
	}

	/**
	 * A comment.
	 *
	 * @param lines its lines, without the marks of the language
	 */
	record Remark(List<String> lines) implements BodyElement {

		public Remark {
			lines = List.copyOf(lines);
		}

	}

	/** What follows is a segment of its own. */
	record NewSegment() implements BodyElement {
	}

}
