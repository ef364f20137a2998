package io.sqlbot.migrate.boot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.error.AppliedRevisionChangedException;
import io.sqlbot.migrate.error.RevisionChange;
import picocli.CommandLine.Command;

@Command(name = "validate", description = "Check that no applied revision was edited or deleted since.",
		footer = { "", "Ends with exit code 3 if one was." })
final class ValidateCommand extends Verb {

	ValidateCommand(Session session) {
		super(session);
	}

	@Override
	boolean runsRevisions() {
		return true;
	}

	@Override
	public Integer call() {
		try {
			session().engine().validate();
		}
		catch (AppliedRevisionChangedException ex) {
			answer(ex.changes(), ex.description() + System.lineSeparator() + ex.action());
			return FOUND;
		}
		answer(List.of(), "No applied revision was edited or deleted.");
		return DONE;
	}

	private void answer(List<RevisionChange> changes, String text) {
		if (json()) {
			session().json("changes", changes.stream().map(ValidateCommand::json).toList());
		}
		else {
			out().println(text);
		}
	}

	private static Map<String, Object> json(RevisionChange change) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", change.revision());
		json.put("change", change.isDeletion() ? "deleted" : "edited");
		json.put("source", change.source());
		json.put("applied", change.applied().toString());
		json.put("accepts", change.accepts());
		json.put("text", change.text());
		return json;
	}

}
