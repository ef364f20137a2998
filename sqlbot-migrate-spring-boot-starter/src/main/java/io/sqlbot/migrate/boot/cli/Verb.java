package io.sqlbot.migrate.boot.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What all commands have in common. A command reads its options, asks the engine and
 * prints the answer.
 */
@Command(sortOptions = false, usageHelpWidth = 100, abbreviateSynopsis = true, descriptionHeading = "%n",
		parameterListHeading = "%n", optionListHeading = "%n")
abstract class Verb implements Callable<Integer> {

	static final int DONE = 0;

	static final int FAILED = 1;

	static final int USAGE = 2;

	static final int FOUND = 3;

	private final Session session;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--output", paramLabel = "FORMAT", order = 90, defaultValue = "text",
			description = "How to answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private OutputFormat output;

	@Option(names = "--engine", paramLabel = "BEAN", order = 91,
			description = "The bean of the engine, in an application that has several.")
	private @Nullable String engineName;

	@Option(names = "--stacktrace", order = 92, description = "Show where a failure comes from.")
	private boolean stacktrace;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 93, description = "Show this help.")
	private boolean help;

	Verb(Session session) {
		this.session = session;
	}

	/**
	 * Refuse options that contradict each other, before the application starts.
	 */
	void validate() {
	}

	/**
	 * Whether the application is needed.
	 * @return {@code false} if the command can answer without it
	 */
	boolean usesApplication() {
		return true;
	}

	/**
	 * Whether a connection will be opened.
	 * @return {@code false} if the command works without a database
	 */
	boolean usesDatabase() {
		return true;
	}

	/**
	 * Whether bodies of revisions run, which may need any bean of the application.
	 * @return {@code false} if the command reads only
	 */
	boolean runsRevisions() {
		return false;
	}

	/**
	 * Whether a revision is written, perhaps the first one of a location.
	 * @return {@code false} if configured locations must be there
	 */
	boolean writesRevisions() {
		return false;
	}

	/**
	 * Do the work and print the answer.
	 * @return the exit code
	 */
	@Override
	public abstract Integer call();

	final Session session() {
		return this.session;
	}

	final PrintStream out() {
		// nothing may stand where the answer begins
		this.session.progress().close();
		return this.session.terminal().out();
	}

	final PrintStream err() {
		return this.session.terminal().err();
	}

	final Paint paint() {
		return this.session.terminal().paint();
	}

	final boolean json() {
		return this.output == OutputFormat.JSON;
	}

	final boolean stacktrace() {
		return this.stacktrace;
	}

	final @Nullable String engineName() {
		return this.engineName;
	}

	final ParameterException usage(String message) {
		CommandLine line = this.spec.commandLine();
		return new ParameterException(line, message);
	}

}
