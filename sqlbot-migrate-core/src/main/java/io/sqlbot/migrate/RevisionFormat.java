package io.sqlbot.migrate;

/**
 * What a revision is written in.
 */
public enum RevisionFormat {

	/** A Java class. */
	JAVA,

	/** An SQL file. */
	SQL

}
