package io.sqlbot.migrate;

import java.util.List;

/**
 * Where a database stands, seen from the revisions of this application.
 *
 * @param current the revisions in the version table
 * @param heads the newest revisions of the graph
 * @param pending the revisions that the target still needs, in the order they would run
 */
public record MigrationStatus(List<RevisionInfo> current, List<RevisionInfo> heads, List<RevisionInfo> pending) {

	public MigrationStatus {
		current = List.copyOf(current);
		heads = List.copyOf(heads);
		pending = List.copyOf(pending);
	}

}
