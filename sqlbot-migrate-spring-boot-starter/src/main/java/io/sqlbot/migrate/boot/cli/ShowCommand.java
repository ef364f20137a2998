package io.sqlbot.migrate.boot.cli;

import java.util.List;

import io.sqlbot.migrate.engine.Revisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show everything about the revisions that a target means.")
final class ShowCommand extends Verb {

	private static final String CURRENT = "current";

	@Parameters(paramLabel = "TARGET", description = "An id or its beginning, head, heads, label@head, or current.")
	@SuppressWarnings("NullAway.Init")
	private String target;

	ShowCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return CURRENT.equals(this.target);
	}

	@Override
	public Integer call() {
		List<String> rows = usesDatabase() ? session().engine().rows() : List.of();
		Revisions revisions = session().revisions();
		List<RevisionView> found = revisions.find(this.target, rows)
			.stream()
			.map((info) -> RevisionView.of(info, revisions, usesDatabase() ? true : null))
			.toList();
		if (json()) {
			session().json("revisions", found.stream().map(RevisionView::json).toList());
		}
		else {
			new RevisionText(out(), paint()).entries(found);
		}
		if (found.isEmpty()) {
			err().println("'" + this.target + "' is the base: no revision is there.");
		}
		return DONE;
	}

}
