package io.sqlbot.migrate.boot.cli;

import picocli.CommandLine.Option;

/**
 * The option {@code --yes} of commands that destroy something.
 */
final class Consent {

	@Option(names = { "-y", "--yes" }, description = "Do not ask. Needed where nobody can be asked.")
	private boolean yes;

	boolean isGiven(Verb verb) {
		if (this.yes) {
			return true;
		}
		Terminal terminal = verb.session().terminal();
		if (!terminal.interactive()) {
			throw verb.usage("Nobody can be asked here, as this is no terminal. Add --yes if this is what you want.");
		}
		boolean confirmed = terminal.confirm("Go on?");
		if (!confirmed) {
			terminal.err().println("Nothing was changed.");
			if (verb.json()) {
				verb.session()
					.error("The question was answered with no. Nothing was changed.", "Answer with y, or add --yes.");
			}
		}
		return confirmed;
	}

}
