package io.sqlbot.migrate.boot.cli;

import io.sqlbot.migrate.MigrationListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * One command from its arguments to the end of the process. What needs no application,
 * such as help and wrong usage, ends before it starts.
 */
final class CommandRun {

	private final CommandArguments arguments;

	private final Session session;

	private final Verb verb;

	private final ProcessEnd end;

	private boolean ended;

	private CommandRun(CommandArguments arguments, Session session, Verb verb, ProcessEnd end) {
		this.arguments = arguments;
		this.session = session;
		this.verb = verb;
		this.end = end;
	}

	static @Nullable CommandRun parse(CommandArguments arguments, Terminal terminal, ProcessEnd end) {
		Session session = new Session(terminal);
		CommandLine line = MigrateCommand.line(session, arguments.command());
		try {
			ParseResult parsed = line.parseArgs(arguments.command().toArray(String[]::new));
			@Nullable Integer answered = CommandLine.executeHelpRequest(parsed);
			if (answered == null) {
				Verb verb = MigrateCommand.verb(parsed);
				verb.validate();
				if (verb.usesApplication()) {
					return new CommandRun(arguments, session, verb, end);
				}
				answered = verb.call();
			}
			terminal.out().flush();
			end.exit(answered);
		}
		catch (ParameterException ex) {
			UsageError.print(ex, terminal);
			end.exit(Verb.USAGE);
		}
		return null;
	}

	CommandEnvironment environment() {
		return new CommandEnvironment(this.arguments, this.verb);
	}

	MigrationListener progress() {
		return this.session.progress();
	}

	void execute(ConfigurableApplicationContext context) {
		int code = perform(context);
		context.close();
		exit(code);
	}

	/**
	 * Do the work and print the answer.
	 * @param context the application
	 * @return the exit code
	 */
	int perform(ConfigurableApplicationContext context) {
		try (StepProgress progress = this.session.progress()) {
			this.session.open(context, this.verb);
			int code = call(context, progress);
			this.session.terminal().out().flush();
			return code;
		}
	}

	private int call(ConfigurableApplicationContext context, StepProgress progress) {
		try {
			return this.verb.call();
		}
		catch (ParameterException ex) {
			UsageError.print(ex, this.session.terminal());
			return Verb.USAGE;
		}
		catch (RuntimeException ex) {
			progress.close();
			return new FailureText(context, ex).print(this.session, this.verb);
		}
	}

	void fail(@Nullable ConfigurableApplicationContext context, Throwable failure) {
		if (!this.ended) {
			exit(new FailureText(context, failure).print(this.session, this.verb));
		}
	}

	private void exit(int code) {
		this.ended = true;
		this.end.exit(code);
	}

}
