package io.sqlbot.migrate.script;

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

}
