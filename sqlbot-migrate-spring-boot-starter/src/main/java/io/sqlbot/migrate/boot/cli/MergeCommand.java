package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.NewRevision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "merge", description = "Write a revision that joins branches. No database is changed by it.")
final class MergeCommand extends Verb {

	@Parameters(paramLabel = "TARGET", arity = "0..*",
			description = "What to join, such as ids or heads (default: heads).")
	private List<String> targets = new ArrayList<>();

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", defaultValue = "",
			description = "What it does (default: merge, and what it joins).")
	@SuppressWarnings("NullAway.Init")
	private String message;

	@Mixin
	private PlaceOptions place = new PlaceOptions();

	MergeCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return false;
	}

	@Override
	public Integer call() {
		NewRevision request = this.place
			.addTo(NewRevision.merge(this.targets.toArray(String[]::new)).withMessage(this.message));
		return new WrittenAnswer(session().writer().write(request)).print(this);
	}

}
