package io.sqlbot.migrate.boot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "upgrade", description = "Run the upgrades that lead to a target.")
final class UpgradeCommand extends Verb {

	@Parameters(paramLabel = "TARGET",
			description = "Where to: head, heads, an id or its beginning, +1, label@head. With --sql also a range.")
	@SuppressWarnings("NullAway.Init")
	private String target;

	@Option(names = "--sql", description = "Print the SQL for psql instead of running it; no database is asked.")
	private boolean sql;

	UpgradeCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		refuseJsonWithSql(this.sql);
	}

	@Override
	boolean usesDatabase() {
		return !this.sql;
	}

	@Override
	boolean runsRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		if (this.sql) {
			SqlScript.print(out(), (script) -> session().engine().upgradeSql(this.target, script));
			return DONE;
		}
		RunAnswer answer = new RunAnswer(session().engine().upgrade(this.target), session().revisions());
		if (json()) {
			session().json(answer.json());
		}
		else {
			out().println(answer.text("applied", "nothing to apply"));
		}
		return DONE;
	}

}
