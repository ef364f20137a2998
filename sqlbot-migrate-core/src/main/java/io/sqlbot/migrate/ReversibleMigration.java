package io.sqlbot.migrate;

/**
 * A revision that says once what it changes; its downgrade is derived: what takes each
 * operation back, the last first. An operation that does not tell by itself what takes it
 * back, such as a drop without a definition or plain SQL, is found before the revision is
 * first applied, not when the downgrade is needed.
 *
 * <p>
 * To derive the downgrade, {@link #change(Operations)} also runs without a database. It
 * must therefore always issue the same operations and read nothing;
 * {@link Operations#reversibly} is the place for everything else.
 */
public interface ReversibleMigration extends Migration {

	/**
	 * Bring the database from the revisions that this one revises to this one.
	 * @param op the operations
	 */
	void change(Operations op);

	@Override
	default void upgrade(Operations op) {
		change(op);
	}

	@Override
	default void downgrade(Operations op) {
		Reversal.of(this).run(op);
	}

}
