package io.sqlbot.migrate.boot.cli;

import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.engine.Revisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "branches", description = "Show the revisions that more than one other follows.")
final class BranchesCommand extends Verb {

	@Option(names = { "-v", "--verbose" }, description = "Show everything about them.")
	private boolean verbose;

	BranchesCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return false;
	}

	@Override
	public Integer call() {
		Revisions revisions = session().revisions();
		List<RevisionView> branches = RevisionView.of(revisions.branches(), revisions);
		RevisionText text = new RevisionText(out(), paint());
		if (json()) {
			session().json("branches", branches.stream().map(RevisionView::json).toList());
		}
		else if (this.verbose) {
			text.entries(branches);
		}
		else {
			branches.forEach((branch) -> text.branch(branch, children(branch, revisions)));
		}
		return DONE;
	}

	private static List<RevisionView> children(RevisionView branch, Revisions revisions) {
		List<RevisionInfo> children = branch.details()
			.children()
			.stream()
			.map((child) -> revisions.find(child).orElseThrow())
			.toList();
		return RevisionView.of(children, revisions);
	}

}
