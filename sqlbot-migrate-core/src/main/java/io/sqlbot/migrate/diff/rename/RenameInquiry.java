package io.sqlbot.migrate.diff.rename;

/**
 * Asks somebody whether things were renamed, such as a person at a terminal.
 */
@FunctionalInterface
public interface RenameInquiry {

	/** Nobody is there to be asked. */
	RenameInquiry NOBODY = (question) -> RenameAnswer.OPEN;

	/**
	 * Ask a question. Tables are asked for before columns, and what an answer settles is
	 * not asked again.
	 * @param question the question
	 * @return the answer
	 */
	RenameAnswer ask(RenameQuestion question);

}
