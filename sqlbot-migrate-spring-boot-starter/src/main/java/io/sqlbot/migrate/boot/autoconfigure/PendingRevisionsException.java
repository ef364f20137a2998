package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.error.MigrationException;

/**
 * Revisions are pending in a database that the application only looks at when it starts.
 */
final class PendingRevisionsException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private static final int NAMED_REVISIONS = 20;

	PendingRevisionsException(String place, String command, List<RevisionInfo> pending) {
		super(place + ", and " + ((pending.size() == 1) ? "1 revision is" : pending.size() + " revisions are")
				+ " pending:" + names(pending) + System.lineSeparator()
				+ "Nothing was changed, as migrate.auto-upgrade-phase is 'validate'.",
				"Run '" + command
						+ "' and start again; or let the application upgrade the database, with migrate.auto-upgrade-phase=initializer or =ready.");
	}

	private static String names(List<RevisionInfo> pending) {
		int more = pending.size() - NAMED_REVISIONS;
		return pending.stream()
			.limit(NAMED_REVISIONS)
			.map((revision) -> System.lineSeparator() + "    " + revision.id() + "  "
					+ revision.message().lines().findFirst().orElse(""))
			.collect(Collectors.joining()) + ((more > 0) ? System.lineSeparator() + "    and " + more + " more" : "");
	}

}
