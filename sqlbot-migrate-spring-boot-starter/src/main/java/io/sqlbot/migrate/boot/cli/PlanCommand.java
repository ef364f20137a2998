package io.sqlbot.migrate.boot.cli;

import io.sqlbot.migrate.MigrationPlan;
import io.sqlbot.migrate.revision.Direction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "plan", description = "Show what an upgrade would do now: steps, statements, and the locks they take.",
		footer = { "", "The database is only read. The locks are what the statements say; triggers, cascades and",
				"partitions may take more." })
final class PlanCommand extends Verb {

	@Parameters(paramLabel = "TARGET", arity = "0..1", description = "Where to (default: migrate.target).")
	private @Nullable String target;

	@Option(names = "--downgrade", description = "Show what a downgrade would do instead.")
	private boolean downgrade;

	PlanCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		if (this.downgrade && this.target == null) {
			throw usage("A downgrade needs a target, such as -1.");
		}
	}

	@Override
	boolean runsRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		String wanted = (this.target != null) ? this.target : session().properties().target();
		MigrationPlan plan = session().engine().plan(this.downgrade ? Direction.DOWNGRADE : Direction.UPGRADE, wanted);
		if (json()) {
			session().json(PlanJson.of(plan));
		}
		else {
			new PlanText(out(), paint(), session().revisions()).print(plan);
		}
		return DONE;
	}

}
