package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "revision", description = "Write a new revision into the source tree.")
final class RevisionCommand extends Verb {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", defaultValue = "",
			description = "What it does, in a few words.")
	@SuppressWarnings("NullAway.Init")
	private String message;

	@Mixin
	private Autogeneration autogeneration = new Autogeneration();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id (default: a fresh one).")
	private @Nullable String id;

	@Option(names = "--head", paramLabel = "TARGET", defaultValue = "head",
			description = "What it follows: head, label@head, an id, or base (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private String head;

	@Option(names = "--splice", description = "Let it follow a revision that another one follows already.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins with it. May be repeated.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--depends-on", paramLabel = "TARGET",
			description = "What must be applied first without being its parent. May be repeated.")
	private List<String> dependsOn = new ArrayList<>();

	@Option(names = "--location", paramLabel = "LOCATION",
			description = "One of migrate.locations (default: that of its parent).")
	private @Nullable String location;

	@Option(names = "--format", paramLabel = "FORMAT", description = "java or sql (default: that of its parent).")
	private @Nullable RevisionFormat format;

	RevisionCommand(Session session) {
		super(session);
	}

	@Override
	void validate() {
		this.autogeneration.validate(this);
	}

	@Override
	boolean usesDatabase() {
		return this.autogeneration.isWanted();
	}

	// entities need what a command that only reads can do without
	@Override
	boolean runsRevisions() {
		return this.autogeneration.isWanted();
	}

	@Override
	boolean writesRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		NewRevision request = NewRevision.of(this.message)
			.withId(this.id)
			.withHeads(this.head)
			.withSplice(this.splice)
			.withBranchLabels(this.branchLabels)
			.withDependsOn(this.dependsOn)
			.withLocation(this.location)
			.withFormat(this.format);
		NewRevision filled = this.autogeneration.isWanted() ? this.autogeneration.fill(request, session()) : request;
		if (filled != null) {
			return new WrittenAnswer(session().writer().write(filled)).print(this);
		}
		if (json()) {
			session().json("revision", null);
		}
		else {
			out().println("The database is as the model (" + session().autogenerator().model()
					+ ") wants it; no revision was written.");
		}
		return DONE;
	}

}
