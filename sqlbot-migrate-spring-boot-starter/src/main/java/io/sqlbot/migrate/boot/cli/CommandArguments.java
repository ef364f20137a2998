package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of a process that is a command: what is Spring's and what is the
 * command's.
 *
 * @param spring options such as {@code --some.property=value}, and everything before
 * {@code migrate}
 * @param command what follows {@code migrate}, without Spring's
 */
record CommandArguments(List<String> spring, List<String> command) {

	private static final String TOOL = "migrate";

	private static final String OPTION = "--";

	CommandArguments {
		spring = List.copyOf(spring);
		command = List.copyOf(command);
	}

	/**
	 * Look whether the first argument that is no option is {@code migrate}.
	 * @param arguments the arguments of the process
	 * @return the arguments taken apart, or nothing for an ordinary start
	 */
	static Optional<CommandArguments> find(String... arguments) {
		for (int position = 0; position < arguments.length; position++) {
			if (!arguments[position].startsWith(OPTION)) {
				return arguments[position].equals(TOOL) ? Optional.of(split(arguments, position)) : Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static CommandArguments split(String[] arguments, int tool) {
		List<String> all = List.of(arguments);
		List<String> spring = new ArrayList<>(all.subList(0, tool));
		List<String> command = new ArrayList<>();
		boolean options = true;
		for (String argument : all.subList(tool + 1, all.size())) {
			options = options && !argument.equals(OPTION);
			((options && isProperty(argument)) ? spring : command).add(argument);
		}
		return new CommandArguments(spring, command);
	}

	// no option of a command has a dot in its name
	private static boolean isProperty(String argument) {
		return argument.startsWith(OPTION) && argument.split("=", 2)[0].contains(".");
	}

}
