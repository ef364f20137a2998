package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.UnfinishedRevision;
import io.sqlbot.migrate.engine.Revisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "current", description = "Show where the database stands.")
final class CurrentCommand extends Verb {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about these revisions.")
	private boolean verbose;

	@Option(names = { "-c", "--check-heads" }, description = "End with exit code 3 unless everything is applied.")
	private boolean checkHeads;

	CurrentCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		List<String> rows = session().engine().rows();
		Revisions revisions = session().revisions();
		List<RevisionView> current = revisions.current(rows)
			.stream()
			.map((info) -> RevisionView.of(info, revisions, true))
			.toList();
		boolean atHeads = revisions.isAtHeads(rows);
		List<UnfinishedRevision> unfinished = session().engine().unfinished();
		if (json()) {
			session().json(json(rows, current, atHeads, unfinished));
		}
		else if (this.verbose) {
			new RevisionText(out(), paint()).entries(current);
		}
		else {
			new RevisionText(out(), paint()).list(current);
		}
		if (current.isEmpty()) {
			err().println("The database is at base: nothing was applied to it.");
		}
		if (!json()) {
			unfinished.forEach((stopped) -> err().println(UnfinishedText.of(stopped)));
		}
		if (this.checkHeads && !atHeads) {
			err().println("Not everything is applied. See what is missing with 'migrate plan heads'.");
			return FOUND;
		}
		return DONE;
	}

	private static Map<String, Object> json(List<String> rows, List<RevisionView> current, boolean atHeads,
			List<UnfinishedRevision> unfinished) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("current", current.stream().map(RevisionView::json).toList());
		json.put("rows", rows.stream().sorted().toList());
		json.put("atHeads", atHeads);
		json.put("unfinished", unfinished.stream().map(UnfinishedText::json).toList());
		return json;
	}

}
