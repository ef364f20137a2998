package io.sqlbot.migrate.boot.cli;

import picocli.CommandLine.Command;

@Command(name = "ensure-version",
		description = "Create the version table and the history table where they are missing.")
final class EnsureVersionCommand extends Verb {

	EnsureVersionCommand(Session session) {
		super(session);
	}

	@Override
	public Integer call() {
		boolean created = session().engine().ensureVersion();
		if (json()) {
			session().json("created", created);
		}
		else {
			out().println(created ? "Created what was missing." : "The tables are there already.");
		}
		return DONE;
	}

}
