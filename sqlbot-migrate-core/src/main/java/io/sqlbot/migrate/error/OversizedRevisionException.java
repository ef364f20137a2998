package io.sqlbot.migrate.error;

/**
 * A revision has more in it than a Java class can hold.
 */
public final class OversizedRevisionException extends MigrationException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param texts how many different names and other texts are in it
	 * @param most how many a class has room for
	 */
	public OversizedRevisionException(int texts, int most) {
		super("The revision has " + texts + " different names and other texts in it, and a Java class has room for "
				+ most + " only.", "Write it in SQL: migrate revision --autogenerate --format sql.");
	}

}
