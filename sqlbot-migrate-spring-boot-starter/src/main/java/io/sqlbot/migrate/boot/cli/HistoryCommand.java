package io.sqlbot.migrate.boot.cli;

import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.engine.Revisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "history", description = "Show the revisions, newest first.")
final class HistoryCommand extends Verb {

	private static final String CURRENT = "current";

	@Option(names = { "-r", "--rev-range" }, paramLabel = "START:END",
			description = "Only these, both ends included. Either end may be left out, or be 'current'.")
	private @Nullable String range;

	@Option(names = { "-v", "--verbose" }, description = "Show everything about them.")
	private boolean verbose;

	@Option(names = { "-i", "--indicate-current" }, description = "Mark where the database stands.")
	private boolean indicateCurrent;

	@Option(names = { "-g", "--graph" }, description = "Draw branches and merges.")
	private boolean graph;

	HistoryCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		if (this.graph && this.verbose) {
			throw usage("--graph draws one line for each revision, so it can't be used with --verbose.");
		}
	}

	@Override
	boolean usesDatabase() {
		return this.indicateCurrent || (this.range != null && List.of(this.range.strip().split(":")).contains(CURRENT));
	}

	@Override
	public Integer call() {
		List<RevisionView> history = history();
		RevisionText text = new RevisionText(out(), paint());
		if (json()) {
			session().json("history", history.stream().map(RevisionView::json).toList());
		}
		else if (this.graph) {
			text.graph(history);
		}
		else if (this.verbose) {
			text.entries(history);
		}
		else {
			text.history(history);
		}
		if (history.isEmpty()) {
			err().println("There are no revisions" + ((this.range != null) ? " in this range." : "."));
		}
		return DONE;
	}

	private List<RevisionView> history() {
		Revisions revisions = session().revisions();
		List<String> rows = usesDatabase() ? session().engine().rows() : List.of();
		List<RevisionInfo> found = (this.range != null) ? revisions.history(this.range, rows) : revisions.history();
		if (!this.indicateCurrent) {
			return RevisionView.of(found, revisions);
		}
		List<String> current = revisions.current(rows).stream().map(RevisionInfo::id).toList();
		return found.stream().map((info) -> RevisionView.of(info, revisions, current.contains(info.id()))).toList();
	}

}
