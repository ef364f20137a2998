package io.sqlbot.migrate.operation;

/**
 * The options of DROP. Every method returns a changed copy.
 *
 * @param isIfExists whether nothing happens where it is not there
 * @param isCascade whether what depends on it goes too
 * @param isConcurrently whether readers and writers go on meanwhile; indexes only
 */
public record DropOptions(boolean isIfExists, boolean isCascade, boolean isConcurrently) {

	/** Fail where it is not there or something depends on it. */
	public static final DropOptions DEFAULTS = new DropOptions(false, false, false);

	/**
	 * Do nothing where it is not there.
	 * @return the changed copy
	 */
	public DropOptions ifExists() {
		return new DropOptions(true, this.isCascade, this.isConcurrently);
	}

	/**
	 * Drop what depends on it too.
	 * @return the changed copy
	 */
	public DropOptions cascade() {
		return new DropOptions(this.isIfExists, true, this.isConcurrently);
	}

	/**
	 * Let readers and writers of the table go on. Only for indexes; PostgreSQL refuses it
	 * inside a transaction.
	 * @return the changed copy
	 */
	public DropOptions concurrently() {
		return new DropOptions(this.isIfExists, this.isCascade, true);
	}

}
