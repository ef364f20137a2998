package io.sqlbot.migrate.boot;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a command in a transcript.
 */
public final class CommandWords {

	private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");

	private CommandWords() {
	}

	/**
	 * Divide a command, with quotes as in a shell.
	 * @param command the command
	 * @return its words, without the quotes
	 */
	public static String[] of(String command) {
		return WORD.matcher(command)
			.results()
			.map(MatchResult::group)
			.map((word) -> word.replace("'", ""))
			.toArray(String[]::new);
	}

}
