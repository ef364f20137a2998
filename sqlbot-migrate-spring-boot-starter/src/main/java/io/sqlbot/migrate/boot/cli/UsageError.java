package io.sqlbot.migrate.boot.cli;

import java.io.PrintWriter;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said when a command can't be understood.
 */
final class UsageError {

	private UsageError() {
	}

	static void print(ParameterException failure, Terminal terminal) {
		PrintWriter err = new PrintWriter(terminal.err(), true);
		err.println(terminal.paint().failure("Error: ") + failure.getMessage());
		UnmatchedArgumentException.printSuggestions(failure, err);
		if (failure.getCommandLine().getParent() == null && !(failure instanceof UnmatchedArgumentException)) {
			failure.getCommandLine().usage(err);
		}
		err.println("See '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
		err.flush();
	}

}
