package io.sqlbot.migrate.diff.rename;

import io.sqlbot.migrate.error.RenameRefusedException;

/**
 * An answer as it is given on the command line, such as {@code account:person}.
 *
 * @param text as it was given
 * @param from the name before
 * @param to the name after, or no parts where it is gone
 */
record RenameOption(String text, RenamePath from, RenamePath to) {

	static RenameOption read(String text) {
		RenamePath.Read from = RenamePath.read(text);
		boolean hasColon = from.end() < text.length() && text.charAt(from.end()) == ':';
		RenamePath.Read to = RenamePath.read(hasColon ? text.substring(from.end() + 1) : "");
		RenameOption option = new RenameOption(text, from.path(), to.path());
		option.require(hasColon && !from.path().parts().isEmpty() && from.end() + 1 + to.end() == text.length(),
				"it is not of the form old:new");
		return option;
	}

	void require(boolean condition, String otherwise) {
		if (!condition) {
			throw refused(otherwise);
		}
	}

	RenameRefusedException refused(String reason) {
		return new RenameRefusedException(this.text, reason);
	}

}
