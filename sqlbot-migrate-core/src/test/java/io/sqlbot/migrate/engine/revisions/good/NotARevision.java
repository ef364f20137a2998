package io.sqlbot.migrate.engine.revisions.good;

/**
 * Stands beside revisions and must not be loaded with them.
 */
public final class NotARevision {

	static {
		System.setProperty("not-a-revision", "loaded");
	}

	private NotARevision() {
	}

}
