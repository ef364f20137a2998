package io.sqlbot.migrate;

/**
 * A revision written in Java: a class annotated with {@link Revision} that implements
 * this interface. It is found in the package of a location and created through its
 * constructor, or it is a Spring bean.
 *
 * <p>
 * Both methods may run more than once: after a crash in the middle of a revision that
 * calls {@link Operations#commit()}, the method runs again and the operations of the
 * segments that were committed are skipped. It must therefore issue the same operations
 * in the same order each time.
 */
public interface Migration {

	/**
	 * Bring the database from the revisions that this one revises to this one.
	 * @param op the operations
	 */
	void upgrade(Operations op);

	/**
	 * Take back what {@link #upgrade(Operations)} did. A revision that does not override
	 * this method has no downgrade, which is found out before anything is touched.
	 * @param op the operations
	 */
	default void downgrade(Operations op) {
		throw new IllegalStateException(getClass().getName() + " has no downgrade");
	}

}
