package io.sqlbot.migrate.boot.cli;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.NewRevision;
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

	@Option(names = "--head", paramLabel = "TARGET", defaultValue = "head",
			description = "What it follows: head, label@head, an id, or base (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private String head;

	@Option(names = "--depends-on", paramLabel = "TARGET",
			description = "What must be applied first without being its parent. May be repeated.")
	private List<String> dependsOn = new ArrayList<>();

	@Mixin
	private PlaceOptions place = new PlaceOptions();

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
		NewRevision request = this.place
			.addTo(NewRevision.of(this.message).withHeads(this.head).withDependsOn(this.dependsOn));
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
