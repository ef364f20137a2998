package io.sqlbot.migrate.operation;

/**
 * The modes of PostgreSQL's table locks, the weakest first (the PostgreSQL manual,
 * section 13.3.1).
 */
public enum LockMode {

	/** What reading takes. */
	ACCESS_SHARE,

	/** What SELECT FOR UPDATE takes, and the check of a foreign key. */
	ROW_SHARE,

	/** What writing takes. */
	ROW_EXCLUSIVE,

	/** Keeps away other changes of the schema and VACUUM. */
	SHARE_UPDATE_EXCLUSIVE,

	/** Keeps away writers. */
	SHARE,

	/** Keeps away writers and its own kind. */
	SHARE_ROW_EXCLUSIVE,

	/** Keeps away everything but plain readers. */
	EXCLUSIVE,

	/** Keeps away everything. */
	ACCESS_EXCLUSIVE;

	/**
	 * The mode in SQL.
	 * @return the words, such as {@code ACCESS EXCLUSIVE}
	 */
	public String sql() {
		return name().replace('_', ' ');
	}

	/**
	 * Whether readers wait for it.
	 * @return {@code true} for ACCESS EXCLUSIVE
	 */
	public boolean blocksReads() {
		return this == ACCESS_EXCLUSIVE;
	}

	/**
	 * Whether writers wait for it.
	 * @return {@code true} for SHARE and what is stronger
	 */
	public boolean blocksWrites() {
		return compareTo(SHARE) >= 0;
	}

}
