package io.sqlbot.migrate.boot.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.sqlbot.migrate.AppliedRevision;
import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.boot.cli.Columns.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "applied", description = "Show what was done to the database, from its history table, newest last.")
final class AppliedCommand extends Verb {

	@Option(names = { "-n", "--limit" }, paramLabel = "ROWS", defaultValue = "100",
			description = "How many rows, the newest ones (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = { "-v", "--verbose" }, description = "Show who did it, where, and with which version.")
	private boolean verbose;

	AppliedCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		if (this.limit < 1) {
			throw usage("--limit must be at least 1, but is " + this.limit + ".");
		}
	}

	@Override
	public Integer call() {
		List<AppliedRevision> applied = session().engine().applied(this.limit);
		if (json()) {
			session().json("applied", applied.stream().map(AppliedCommand::json).toList());
		}
		else {
			print(applied);
		}
		if (applied.isEmpty()) {
			err().println("The history is empty: nothing was applied to this database.");
		}
		return DONE;
	}

	private void print(List<AppliedRevision> applied) {
		Columns columns = new Columns();
		for (AppliedRevision row : applied) {
			Cell outcome = Cell.of(lowerCase(row.outcome()),
					(row.outcome() == Outcome.FAILED) ? paint()::failure : paint()::current);
			columns.row(Cell.of(row.started().truncatedTo(ChronoUnit.SECONDS).toString()),
					Cell.of(lowerCase(row.direction())), outcome, Cell.of(row.revision(), paint()::id),
					Cell.right(Durations.text(row.duration())), Cell.of(this.verbose ? who(row) : ""),
					Cell.of(text(row)));
		}
		columns.print(out());
	}

	private static String who(AppliedRevision row) {
		return String.join(" ", row.databaseUser(), Objects.requireNonNullElse(row.host(), "-"),
				Objects.requireNonNullElse(row.applicationVersion(), "-"));
	}

	private static String text(AppliedRevision row) {
		String segment = (row.outcome() == Outcome.PARTIAL || row.segment() > 1) ? " (segment " + row.segment() + ")"
				: "";
		String error = (row.error() != null) ? ": " + row.error().lines().findFirst().orElse("") : "";
		return row.description() + segment + error;
	}

	private static Map<String, Object> json(AppliedRevision row) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", row.revision());
		json.put("message", row.description());
		json.put("direction", lowerCase(row.direction()));
		json.put("outcome", lowerCase(row.outcome()));
		json.put("segment", row.segment());
		json.put("startedAt", row.started().toString());
		json.put("durationMs", row.duration().toMillis());
		json.put("databaseUser", row.databaseUser());
		json.put("host", row.host());
		json.put("applicationVersion", row.applicationVersion());
		json.put("checksum", row.checksum());
		json.put("error", row.error());
		return json;
	}

	private static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
