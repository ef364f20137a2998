package io.sqlbot.migrate.boot.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "upgrade", description = "Run the upgrades that lead to a target.")
final class UpgradeCommand extends Verb {

	@Parameters(paramLabel = "TARGET", arity = "0..1",
			description = "Where to: head, heads, an id or its beginning, +1, label@head (default: migrate.target). "
					+ "With --sql also a range.")
	private @Nullable String target;

	@Mixin
	private OfflineOption offline = new OfflineOption();

	UpgradeCommand(Session session) {
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
		String wanted = (this.target != null) ? this.target : session().properties().target();
		if (this.offline.isWanted()) {
			SqlScript.print(out(), (script) -> session().engine().upgradeSql(wanted, script));
			return DONE;
		}
		RunAnswer answer = new RunAnswer(session().engine().upgrade(wanted), session().revisions());
		if (json()) {
			session().json(answer.json());
		}
		else {
			out().println(answer.text("applied", "nothing to apply"));
		}
		return DONE;
	}

}
