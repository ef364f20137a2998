package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a statement that nobody heard the end of has done its work, by
 * comparing the catalog with what it was before. One kind for each kind of statement that
 * PostgreSQL refuses inside a transaction.
 */
sealed interface Probe
		permits IndexBuildProbe, IndexDropProbe, ReindexProbe, DetachProbe, NamedObjectProbe, RepeatProbe, NoProbe {

	/**
	 * What has to be remembered of the catalog before the statement runs.
	 * @return a query whose answer, one text or NULL, is for {@link #isDone};
	 * {@code null} if there is nothing to remember
	 */
	@Nullable String before();

	/**
	 * Look whether the work is done. Where it is not, what the statement left half done
	 * is removed, so that it can run again.
	 * @param catalog the catalog
	 * @param before what was remembered
	 * @return {@code true} if the work is done
	 */
	boolean isDone(CatalogSession catalog, @Nullable String before) throws SQLException;

	/**
	 * Whether the catalog tells anything.
	 * @return {@code false} if only a person can say whether the work is done
	 */
	default boolean canTell() {
		return true;
	}

}
