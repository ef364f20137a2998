package io.sqlbot.migrate.boot.cli;

import java.util.List;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "completion", description = "Print a script that completes commands in bash and zsh.",
		footer = { "", "Name the command that completes, and let the shell read the script, as in:",
				"  alias migrate='java -jar app.jar migrate'", "  source <(java -jar app.jar migrate completion)" })
final class CompletionCommand extends Verb {

	@Option(names = "--name", paramLabel = "NAME", defaultValue = "migrate",
			description = "The command or alias to complete (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private String name;

	CompletionCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesApplication() {
		return false;
	}

	@Override
	public Integer call() {
		out().print(AutoComplete.bash(this.name, MigrateCommand.line(session(), List.of())));
		return DONE;
	}

}
