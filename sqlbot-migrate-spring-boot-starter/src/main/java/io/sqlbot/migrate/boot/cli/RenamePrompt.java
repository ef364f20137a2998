package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.List;

import io.sqlbot.migrate.diff.rename.RenameAnswer;
import io.sqlbot.migrate.diff.rename.RenameInquiry;
import io.sqlbot.migrate.diff.rename.RenameQuestion;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Asks the person at the terminal what was renamed.
 *
 * @param terminal where the person sits
 */
record RenamePrompt(Terminal terminal) implements RenameInquiry {

	private static final String GONE = "g";

	static RenameInquiry on(Terminal terminal) {
		return terminal.interactive() ? new RenamePrompt(terminal) : RenameInquiry.NOBODY;
	}

	@Override
	public RenameAnswer ask(RenameQuestion question) {
		PrintStream err = this.terminal.err();
		err.println("The model has no " + question.from() + " any more. What became of it?");
		List<ObjectReference> candidates = question.candidates();
		for (int i = 0; i < candidates.size(); i++) {
			err.println("  " + (i + 1) + "  it is '" + candidates.get(i).ownName() + "' now ("
					+ question.likeness().get(i) + ")");
		}
		err.println("  " + GONE + "  it is gone, with its data");
		err.println("     press Enter to leave that open, and keep it");
		while (true) {
			String answer = this.terminal.ask("Your answer:");
			if (answer.isEmpty()) {
				return RenameAnswer.OPEN;
			}
			if (answer.equals(GONE)) {
				return RenameAnswer.GONE;
			}
			for (int i = 0; i < candidates.size(); i++) {
				if (answer.equals(String.valueOf(i + 1))) {
					return RenameAnswer.renamed(candidates.get(i));
				}
			}
			err.println("Please answer with a number of the list, " + GONE + ", or Enter.");
		}
	}

}
