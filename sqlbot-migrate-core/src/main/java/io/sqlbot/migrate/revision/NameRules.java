package io.sqlbot.migrate.revision;

import io.sqlbot.migrate.error.IllegalRevisionNameException;
import io.sqlbot.migrate.error.SelfReferenceException;

/**
 * Which texts can be an id or a label. The signs of the target grammar are refused, as in
 * Alembic: {@code @}, {@code +} and {@code :}; white space and control characters too.
 * Other than in Alembic a hyphen is allowed, save at the beginning, because a target is
 * first looked up as a whole name and only then read as a relative one.
 */
final class NameRules {

	private NameRules() {
	}

	static void check(RevisionNode node) {
		String id = node.id();
		if (node.revises().contains(id)) {
			throw new SelfReferenceException(id, false);
		}
		if (node.dependsOn().contains(id)) {
			throw new SelfReferenceException(id, true);
		}
		check("revision id", id, id);
		for (String label : node.branchLabels()) {
			check("branch label", label, id);
		}
	}

	private static void check(String kind, String name, String id) {
		if (name.isBlank()) {
			throw new IllegalRevisionNameException(kind, name, id, "it is blank");
		}
		if (Keyword.isKeyword(name)) {
			throw new IllegalRevisionNameException(kind, name, id, "it is a word of the target grammar");
		}
		if (name.charAt(0) == '-') {
			throw new IllegalRevisionNameException(kind, name, id, "it begins with '-'");
		}
		for (int position = 0; position < name.length(); position++) {
			char character = name.charAt(position);
			if (isIllegal(character)) {
				throw new IllegalRevisionNameException(kind, name, id, "the character '" + character + "' at position "
						+ (position + 1) + " has a meaning in targets or is white space");
			}
		}
	}

	static boolean isIllegal(char character) {
		return character == '@' || character == '+' || character == ':' || Character.isWhitespace(character)
				|| Character.isSpaceChar(character) || Character.isISOControl(character);
	}

}
