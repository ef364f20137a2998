package io.sqlbot.migrate.boot.cli;

import java.util.List;

import io.sqlbot.migrate.engine.Revisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "heads", description = "Show the revisions that no other one follows.")
final class HeadsCommand extends Verb {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about them.")
	private boolean verbose;

	@Option(names = "--resolve-dependencies",
			description = "Leave out those that another one depends on: what remains has a version row in the end.")
	private boolean resolveDependencies;

	HeadsCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return false;
	}

	@Override
	public Integer call() {
		Revisions revisions = session().revisions();
		List<RevisionView> heads = RevisionView.of(this.resolveDependencies ? revisions.realHeads() : revisions.heads(),
				revisions);
		if (json()) {
			session().json("heads", heads.stream().map(RevisionView::json).toList());
		}
		else if (this.verbose) {
			new RevisionText(out(), paint()).entries(heads);
		}
		else {
			new RevisionText(out(), paint()).list(heads);
		}
		return DONE;
	}

}
