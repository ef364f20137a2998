package io.sqlbot.migrate.revision;

/**
 * The words of the target grammar that name no single revision.
 */
final class Keyword {

	static final String HEAD = "head";

	static final String HEADS = "heads";

	static final String BASE = "base";

	static final String CURRENT = "current";

	private Keyword() {
	}

	static boolean isKeyword(String text) {
		return text.equals(HEAD) || text.equals(HEADS) || text.equals(BASE) || text.equals(CURRENT);
	}

}
