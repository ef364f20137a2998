package io.sqlbot.migrate.operation;

/**
 * What a statement does with the rows of a table while it holds its lock, which is what
 * makes it last.
 */
public enum TableWork {

	/** Nothing that takes longer with more rows. */
	NONE,

	/** All rows are read, to check them or to build an index. */
	SCAN,

	/** The table may be written anew; the statement alone does not tell. */
	MAY_REWRITE,

	/** The table is written anew, with its indexes. */
	REWRITE

}
