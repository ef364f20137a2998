package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import io.sqlbot.migrate.InitialSetup;
import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "init", description = "Make the folder of the revisions, and the first revision in it.")
final class InitCommand extends Verb {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", defaultValue = "first revision",
			description = "What the first revision does (default: ${DEFAULT-VALUE}).")
	@SuppressWarnings("NullAway.Init")
	private String message;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its id (default: a fresh one).")
	private @Nullable String id;

	@Option(names = "--location", paramLabel = "LOCATION",
			description = "Where to, such as classpath:db/revisions (default: the first of migrate.locations).")
	private @Nullable String location;

	@Option(names = "--format", paramLabel = "FORMAT", description = "java or sql (default: sql).")
	private @Nullable RevisionFormat format;

	InitCommand(Session session) {
		super(session);
	}

	@Override
	boolean usesDatabase() {
		return false;
	}

	@Override
	boolean writesRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		InitialSetup setup = session().writer()
			.init(NewRevision.of(this.message)
				.withId(this.id)
				.withHeads("base")
				.withLocation(this.location)
				.withFormat(this.format));
		WrittenAnswer answer = new WrittenAnswer(setup.first());
		if (json()) {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("first", answer.json());
			json.put("properties", setup.properties());
			session().json(json);
			return DONE;
		}
		out().println(answer.text(paint()));
		if (!setup.properties().isEmpty()) {
			out().println("Add to application.properties:");
			setup.properties().forEach((name, value) -> out().println("  " + name + "=" + value));
		}
		err().println("Fill it in, build the application, and run 'migrate upgrade head'.");
		return DONE;
	}

}
