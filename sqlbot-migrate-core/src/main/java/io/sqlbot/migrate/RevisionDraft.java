package io.sqlbot.migrate;

import java.util.List;

/**
 * What stands in a new revision besides its header.
 *
 * @param imports for a Java class the types that it imports, besides those of every
 * revision; a static import begins with {@code static} and a blank
 * @param upgrade the lines of the upgrade, not indented
 * @param downgrade the lines of the downgrade, not indented
 * @param members for a Java class the lines of further methods, not indented, with an
 * empty line above each
 */
public record RevisionDraft(List<String> imports, List<String> upgrade, List<String> downgrade, List<String> members) {

	/** A body that does nothing, neither way. */
	public static final RevisionDraft EMPTY = new RevisionDraft(List.of(), List.of(), List.of());

	public RevisionDraft {
		imports = List.copyOf(imports);
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		members = List.copyOf(members);
	}

	/**
	 * A body without further methods.
	 * @param imports as above
	 * @param upgrade the lines of the upgrade, not indented
	 * @param downgrade the lines of the downgrade, not indented
	 */
	public RevisionDraft(List<String> imports, List<String> upgrade, List<String> downgrade) {
		this(imports, upgrade, downgrade, List.of());
	}

}
