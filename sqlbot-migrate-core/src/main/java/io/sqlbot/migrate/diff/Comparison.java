package io.sqlbot.migrate.diff;

import java.util.List;

import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * How a database differs from its model, and what a revision would do about it.
 */
public final class Comparison {

	private final List<Difference> differences;

	private final List<RenameQuestion> questions;

	private final List<ObjectReference> unknown;

	private final BodyWriter writer;

	Comparison(List<Difference> differences, List<RenameQuestion> questions, List<ObjectReference> unknown,
			BodyWriter writer) {
		this.differences = List.copyOf(differences);
		this.questions = List.copyOf(questions);
		this.unknown = List.copyOf(unknown);
		this.writer = writer;
	}

	/**
	 * What is different, renames and open questions included.
	 * @return the differences; none if the database is as the model wants it
	 */
	public List<Difference> differences() {
		return this.differences;
	}

	/**
	 * Which renames nobody has decided about.
	 * @return the questions
	 */
	public List<RenameQuestion> questions() {
		return this.questions;
	}

	/**
	 * Tables and extensions that the model does not name. They are no difference, unless
	 * they are to be dropped.
	 * @return what stays
	 */
	public List<ObjectReference> unknown() {
		return this.unknown;
	}

	/**
	 * What people call the tables and extensions that the model does not name.
	 * @return the names of tables, and those of extensions behind the word
	 */
	public List<String> unknownNames() {
		return this.unknown.stream().map(Comparison::name).toList();
	}

	static String name(ObjectReference unknown) {
		return (unknown.kind() == ObjectKind.EXTENSION) ? "extension " + unknown.name() : unknown.name().toString();
	}

	/**
	 * Whether the database is as the model wants it.
	 * @return {@code true} if there is no difference
	 */
	public boolean isEmpty() {
		return this.differences.isEmpty();
	}

	/**
	 * What a revision does, so that tables that are full and in use stay usable.
	 * @return both directions
	 */
	public RevisionBody body() {
		return this.writer.safe();
	}

	/**
	 * What a revision does in the shortest way, as for a small or a new database.
	 * @return both directions
	 */
	public RevisionBody plainBody() {
		return this.writer.plain();
	}

}
