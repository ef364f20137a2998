package io.sqlbot.migrate.boot.cli;

import java.util.List;

import io.sqlbot.migrate.RevisionInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "downgrade",
		description = "Take back what was applied after a target. Asks first, as data may be lost.")
final class DowngradeCommand extends Verb {

	@Parameters(paramLabel = "TARGET",
			description = "Where to: -1, an id or its beginning, base, label@-1. With --sql a range.")
	@SuppressWarnings("NullAway.Init")
	private String target;

	@Mixin
	private OfflineOption offline = new OfflineOption();

	@Mixin
	private Consent consent = new Consent();

	DowngradeCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		this.offline.validate(this);
	}

	@Override
	boolean usesDatabase() {
		return !this.offline.isWanted();
	}

	@Override
	boolean runsRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		if (this.offline.isWanted()) {
			SqlScript.print(out(), (script) -> session().engine().downgradeSql(this.target, script));
			return DONE;
		}
		List<String> rows = session().engine().rows();
		List<RevisionInfo> undone = session().revisions().undone(this.target, rows);
		if (!undone.isEmpty() && !isWanted(undone)) {
			return FAILED;
		}
		RunAnswer answer = new RunAnswer(session().engine().downgrade(this.target), session().revisions());
		if (json()) {
			session().json(answer.json());
		}
		else {
			out().println(answer.text("taken back", "nothing to take back"));
		}
		return DONE;
	}

	private boolean isWanted(List<RevisionInfo> undone) {
		err().println("This takes back, in this order:");
		Columns columns = new Columns();
		for (RevisionInfo revision : undone) {
			columns.row(Columns.Cell.of(" "), Columns.Cell.of(revision.id(), paint()::id),
					Columns.Cell.of(revision.message()));
		}
		columns.print(err());
		return this.consent.isGiven(this);
	}

}
