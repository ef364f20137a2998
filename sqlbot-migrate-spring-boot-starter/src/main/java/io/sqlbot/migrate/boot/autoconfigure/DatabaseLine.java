package io.sqlbot.migrate.boot.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.sqlbot.migrate.MigrationResult;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The one line in the log of each start that says where a database stands.
 *
 * @param engine the engine
 * @param target where the database should be
 * @param validates whether a check looks for applied revisions that were changed
 * @param name the database's name, or {@code null} if there is only one
 * @param context the id of the context, or {@code null} if there is only one that
 * migrates
 */
record DatabaseLine(MigrationEngine engine, String target, boolean validates, @Nullable String name,
		@Nullable String context) {

	private static final int NAMED_REVISIONS = 5;

	// where an upgrade to one of them ends, there are heads only
	private static final Set<String> HEADS = Set.of("head", "heads");

	/**
	 * Upgrade the database.
	 * @return where it stands now, and what was done
	 */
	String upgrade() {
		MigrationResult result = naming(() -> this.engine.upgrade(this.target));
		int count = result.steps().size();
		// the revisions need not be read for this line alone
		String place = HEADS.contains(this.target) ? place(result.after(), true) : place(result.after());
		if (count > 0) {
			return "%s (%s applied just now in %d ms)".formatted(place, revisions(count), result.duration().toMillis());
		}
		boolean moved = !result.before().equals(result.after());
		return place + (moved ? " (another instance brought it there)" : " (nothing to apply)");
	}

	/**
	 * Leave the database alone, but refuse to go on when it is behind, or is not what the
	 * applied revisions say.
	 * @return where it stands
	 */
	String verify() {
		List<String> rows = naming(this.engine::rows);
		DatabaseCheck check = new DatabaseCheck(this.engine, this.target, this.validates);
		List<RevisionInfo> pending = naming(() -> check.pending(rows));
		if (!pending.isEmpty()) {
			throw new PendingRevisionsException(place(rows), command(), pending);
		}
		return place(rows) + " (nothing pending)";
	}

	/**
	 * Leave the database alone. A problem is told, too, as it only stops who upgrades.
	 * @return where it stands, and what is pending
	 */
	String look() {
		try {
			List<String> rows = this.engine.rows();
			return place(rows) + ", " + outlook(rows) + ", auto-upgrade is off";
		}
		catch (MigrationException ex) {
			return subject() + " could not be looked at, auto-upgrade is off: " + oneLine(ex);
		}
	}

	// where there are several, a failure does not tell by itself which one has failed
	private <T> T naming(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (MigrationException ex) {
			boolean alone = this.name == null && this.context == null;
			throw alone ? ex : new FailedDatabaseException(subject(), this.name, ex);
		}
	}

	private String outlook(List<String> rows) {
		try {
			List<RevisionInfo> pending = this.engine.pending(this.target, rows);
			return pending.isEmpty() ? "nothing pending" : revisions(pending.size()) + " pending: " + names(pending);
		}
		catch (MigrationException ex) {
			return "pending revisions unknown: " + oneLine(ex);
		}
	}

	private String command() {
		return "migrate upgrade " + this.target + ((this.name != null) ? " --engine " + this.name : "");
	}

	private String subject() {
		return "Database" + ((this.name != null) ? " '" + this.name + "'" : "")
				+ ((this.context != null) ? " of the context '" + this.context + "'" : "");
	}

	private String place(Collection<String> rows) {
		return place(rows,
				!rows.isEmpty() && this.engine.heads().stream().map(RevisionInfo::id).toList().containsAll(rows));
	}

	private String place(Collection<String> rows, boolean areHeads) {
		if (rows.isEmpty()) {
			return subject() + " at base";
		}
		String kind = areHeads ? ((rows.size() > 1) ? "heads " : "head ") : "";
		return subject() + " at " + kind + rows.stream().sorted().collect(Collectors.joining(", "));
	}

	private static String names(List<RevisionInfo> revisions) {
		String first = revisions.stream()
			.limit(NAMED_REVISIONS)
			.map(RevisionInfo::id)
			.collect(Collectors.joining(", "));
		int more = revisions.size() - NAMED_REVISIONS;
		return (more > 0) ? first + " and " + more + " more" : first;
	}

	private static String revisions(int count) {
		return (count == 1) ? "1 revision" : count + " revisions";
	}

	private static String oneLine(MigrationException failure) {
		return failure.description().lines().map(String::strip).collect(Collectors.joining(" "));
	}

}
