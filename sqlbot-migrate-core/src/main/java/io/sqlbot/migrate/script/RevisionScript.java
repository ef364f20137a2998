package io.sqlbot.migrate.script;

import org.jspecify.annotations.Nullable;

/**
 * A revision that was found: its header is known, its body has not been looked at.
 */
public sealed interface RevisionScript permits JavaRevision, SqlRevision {

	/**
	 * What it says about itself.
	 * @return the header
	 */
	RevisionHeader header();

	/**
	 * Look at the body: read the SQL, or create the object. Nothing runs.
	 * @return the revision, ready to run
	 * @throws io.sqlbot.migrate.error.MalformedRevisionException if the SQL can't be read
	 * @throws io.sqlbot.migrate.error.InvalidRevisionClassException if the class is none
	 */
	PreparedRevision prepare();

	/**
	 * Look at the body as {@link #prepare()} does, and keep a file of usual size in
	 * memory for as long as the result is kept. So the file is opened once, and what runs
	 * is what was looked at. For a revision that is let go of before the next one.
	 * @return the revision, ready to run
	 * @throws io.sqlbot.migrate.error.MalformedRevisionException if the SQL can't be read
	 * @throws io.sqlbot.migrate.error.InvalidRevisionClassException if the class is none
	 */
	default PreparedRevision prepareAtOnce() {
		return prepare();
	}

	/**
	 * Look at the body as {@link #prepare()} does, and keep a file of usual size for as
	 * long as the result is kept, if there is room. For a revision of a plan.
	 * @param memory the room
	 * @return the revision, ready to run
	 * @throws io.sqlbot.migrate.error.MalformedRevisionException if the SQL can't be read
	 * @throws io.sqlbot.migrate.error.InvalidRevisionClassException if the class is none
	 */
	default PreparedRevision prepare(TextMemory memory) {
		return prepare();
	}

	/**
	 * A digest of what it does, for a revision that shall not run: no object is made of a
	 * class that anything could be injected into.
	 * @return the checksum, or {@code null} where none can be taken
	 * @throws io.sqlbot.migrate.error.MalformedRevisionException if the SQL can't be read
	 */
	@Nullable String checksum();

	/**
	 * Its text: the file, or the SQL of the operations.
	 * @return the text, or {@code null} where there is none, too much of it, or it is
	 * sensitive
	 */
	@Nullable String text();

}
