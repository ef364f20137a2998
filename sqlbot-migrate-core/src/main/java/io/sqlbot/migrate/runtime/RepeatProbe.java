package io.sqlbot.migrate.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A statement that may run twice, such as VACUUM.
 */
record RepeatProbe() implements Probe {

	@Override
	public @Nullable String before() {
		return null;
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) {
		return false;
	}

}
