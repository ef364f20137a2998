package io.sqlbot.migrate.boot.cli;

import java.io.PrintWriter;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The tool itself; each of its commands is a {@link Verb}.
 */
@Command(name = "migrate", versionProvider = ToolVersion.class, sortOptions = false, usageHelpWidth = 100,
		synopsisSubcommandLabel = "COMMAND", descriptionHeading = "%n", optionListHeading = "%n",
		commandListHeading = "%nCommands:%n", description = "Migrates the database of this application.",
		footer = { "", "A target is a revision's id or its beginning, head, heads, base, +1, -1, id+1 or label@head.",
				"'migrate COMMAND --help' explains a command. Options with a dot in their name, such as",
				"--spring.datasource.url=..., are properties of the application." })
final class MigrateCommand {

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version.")
	private boolean version;

	private MigrateCommand() {
	}

	static CommandLine line(Session session) {
		CommandLine line = new CommandLine(new MigrateCommand());
		for (Verb verb : verbs(session)) {
			line.addSubcommand(verb);
		}
		line.addSubcommand(new CommandLine.HelpCommand());
		Terminal terminal = session.terminal();
		line.setOut(new PrintWriter(terminal.out(), true));
		line.setErr(new PrintWriter(terminal.err(), true));
		line.setColorScheme(Help.defaultColorScheme(terminal.ansi()));
		line.setExpandAtFiles(false);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		return line;
	}

	static Verb verb(ParseResult parsed) {
		if (parsed.hasSubcommand() && parsed.subcommand().commandSpec().userObject() instanceof Verb verb) {
			return verb;
		}
		throw new ParameterException(parsed.commandSpec().commandLine(), "A command is missing.");
	}

	private static List<Verb> verbs(Session session) {
		return List.of(new UpgradeCommand(session), new DowngradeCommand(session), new CurrentCommand(session),
				new HistoryCommand(session), new HeadsCommand(session), new BranchesCommand(session),
				new ShowCommand(session), new AppliedCommand(session), new PlanCommand(session),
				new CheckCommand(session), new RevisionCommand(session), new MergeCommand(session),
				new InitCommand(session), new StampCommand(session), new EnsureVersionCommand(session),
				new CompletionCommand(session));
	}

}
