package io.sqlbot.migrate.boot.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
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

	private static final Map<String, Function<Session, Verb>> VERBS = verbs();

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version.")
	private boolean version;

	private MigrateCommand() {
	}

	/**
	 * Make the parser. Where the arguments begin with the name of a command, it knows
	 * only that one: to look at all of them takes time at each start.
	 * @param session what the commands work with
	 * @param arguments the arguments
	 * @return the parser
	 */
	static CommandLine line(Session session, List<String> arguments) {
		CommandLine line = new CommandLine(new MigrateCommand());
		@Nullable Function<Session, Verb> only = arguments.isEmpty() ? null : VERBS.get(arguments.get(0));
		if (only != null) {
			line.addSubcommand(only.apply(session));
		}
		else {
			VERBS.values().forEach((verb) -> line.addSubcommand(verb.apply(session)));
			line.addSubcommand(new CommandLine.HelpCommand());
		}
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

	private static Map<String, Function<Session, Verb>> verbs() {
		Map<String, Function<Session, Verb>> verbs = new LinkedHashMap<>();
		verbs.put("upgrade", UpgradeCommand::new);
		verbs.put("downgrade", DowngradeCommand::new);
		verbs.put("current", CurrentCommand::new);
		verbs.put("history", HistoryCommand::new);
		verbs.put("heads", HeadsCommand::new);
		verbs.put("branches", BranchesCommand::new);
		verbs.put("show", ShowCommand::new);
		verbs.put("applied", AppliedCommand::new);
		verbs.put("plan", PlanCommand::new);
		verbs.put("check", CheckCommand::new);
		verbs.put("validate", ValidateCommand::new);
		verbs.put("revision", RevisionCommand::new);
		verbs.put("merge", MergeCommand::new);
		verbs.put("init", InitCommand::new);
		verbs.put("stamp", StampCommand::new);
		verbs.put("ensure-version", EnsureVersionCommand::new);
		verbs.put("completion", CompletionCommand::new);
		return verbs;
	}

}
