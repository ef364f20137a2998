package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.error.MigrationException;
import picocli.CommandLine.Command;

@Command(name = "check", description = "Check that every revision can run; no database is asked.",
		footer = { "", "Ends with exit code 3 if something was found." })
final class CheckCommand extends Verb {

	CheckCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return false;
	}

	@Override
	boolean runsRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		List<MigrationException> problems = session().revisions().problems();
		if (json()) {
			session().json("problems", problems.stream().map(CheckCommand::json).toList());
		}
		else if (problems.isEmpty()) {
			int count = session().revisions().history().size();
			out().println((count == 1) ? "1 revision can run." : count + " revisions can run.");
		}
		else {
			problems.forEach((problem) -> out()
				.println(problem.description() + System.lineSeparator() + problem.action().indent(2).stripTrailing()));
		}
		return problems.isEmpty() ? DONE : FOUND;
	}

	private static Map<String, Object> json(MigrationException problem) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("description", problem.description());
		json.put("action", problem.action());
		return json;
	}

}
