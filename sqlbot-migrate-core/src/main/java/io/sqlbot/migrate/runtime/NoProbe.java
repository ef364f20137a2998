package io.sqlbot.migrate.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A statement whose work the catalog does not show, or whose names can't be read.
 */
record NoProbe() implements Probe {

	@Override
	public @Nullable String before() {
		return null;
	}

	@Override
	public boolean isDone(CatalogSession catalog, @Nullable String before) {
		return false;
	}

	@Override
	public boolean canTell() {
		return false;
	}

}
