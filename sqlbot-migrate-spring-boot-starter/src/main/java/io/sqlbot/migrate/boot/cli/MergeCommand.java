package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id (default: a fresh one).")
	private @Nullable String id;

	@Option(names = "--splice", description = "Let it follow revisions that others follow already.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it. May be repeated.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--location", paramLabel = "LOCATION",
			description = "One of migrate.locations (default: that of its parents).")
	private @Nullable String location;

	@Option(names = "--format", paramLabel = "FORMAT", description = "java or sql (default: that of its parents).")
	private @Nullable RevisionFormat format;

	MergeCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return false;
	}

	@Override
	public Integer call() {
		NewRevision request = NewRevision.merge(this.targets.toArray(String[]::new))
			.withMessage(this.message)
			.withId(this.id)
			.withSplice(this.splice)
			.withBranchLabels(this.branchLabels)
			.withLocation(this.location)
			.withFormat(this.format);
		return new WrittenAnswer(session().writer().write(request)).print(this);
	}

}
