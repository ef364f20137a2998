package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "check",
		description = "Check that every revision can run, and that the database is as the model wants it.",
		footer = { "", "Ends with exit code 3 if something was found." })
final class CheckCommand extends Verb {

	@Option(names = "--against", paramLabel = "SIDE", defaultValue = "database",
			description = "What the model is compared with: the database, what the revisions make of an empty one, or "
					+ "nothing (database, revisions, nothing; default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private Side side;

	CheckCommand(Session session) {
		super(session);
	}

	@Override
	boolean runsRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		List<MigrationException> problems = session().revisions().problems();
		Comparison comparison = problems.isEmpty() ? compare() : null;
		boolean equal = comparison == null || comparison.isEmpty();
		if (json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("problems", problems.stream().map(CheckCommand::json).toList());
			if (comparison != null) {
				json.put("model", session().autogenerator().model());
				new ComparisonAnswer(comparison).addTo(json);
			}
			session().json(json);
		}
		else {
			print(problems);
			if (comparison != null) {
				print(comparison);
			}
		}
		return (problems.isEmpty() && equal) ? DONE : FOUND;
	}

	private @Nullable Comparison compare() {
		if (this.side == Side.NOTHING || !session().hasModel()) {
			return null;
		}
		Autogenerator autogenerator = session().autogenerator();
		if (this.side == Side.REVISIONS) {
			return autogenerator.compareWithRevisions(ComparisonRequest.DEFAULTS);
		}
		autogenerator.requireUpToDate(session().properties().target());
		return autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS);
	}

	private void print(List<MigrationException> problems) {
		if (problems.isEmpty()) {
			int count = session().revisions().history().size();
			out().println((count == 1) ? "1 revision can run." : count + " revisions can run.");
		}
		problems.forEach((problem) -> out()
			.println(problem.description() + System.lineSeparator() + problem.action().indent(2).stripTrailing()));
	}

	private void print(Comparison comparison) {
		String model = "the model (" + session().autogenerator().model() + ")";
		ComparisonAnswer answer = new ComparisonAnswer(comparison);
		if (comparison.isEmpty()) {
			out().println(this.side.subject + " as " + model + " wants it.");
		}
		else {
			out().println(this.side.subject + " not as " + model + " wants it:");
			answer.print(out(), paint());
		}
		answer.printUnknown(err());
		if (!comparison.isEmpty()) {
			err().println("'migrate revision --autogenerate -m MESSAGE' writes a revision that changes it.");
		}
	}

	private static Map<String, Object> json(MigrationException problem) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("description", problem.description());
		json.put("action", problem.action());
		return json;
	}

	/** What the model is compared with. */
	enum Side {

		DATABASE("The database is"), REVISIONS("What the revisions make of an empty database is"), NOTHING("");

		private final String subject;

		Side(String subject) {
			this.subject = subject;
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
