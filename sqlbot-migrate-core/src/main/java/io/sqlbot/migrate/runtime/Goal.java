package io.sqlbot.migrate.runtime;

import java.util.Collection;
import java.util.regex.Pattern;

import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.revision.RevisionPlan;
import io.sqlbot.migrate.script.ScriptDirectory;

/**
 * What a call wants to reach.
 *
 * @param directory the revisions, which are read when a plan is made
 * @param direction upgrade or downgrade
 * @param target the target
 */
record Goal(ScriptDirectory directory, Direction direction, String target) {

	private static final Pattern RELATIVE = Pattern.compile("(?:.+@)?[+-]\\d+");

	RevisionPlan plan(Collection<String> rows) {
		return (this.direction == Direction.UPGRADE) ? this.directory.graph().upgrade(this.target, rows)
				: this.directory.graph().downgrade(this.target, rows);
	}

	/**
	 * Whether the target means something else once the database has moved.
	 * @return {@code true} for the like of {@code +1} and {@code label@-1}
	 */
	boolean isRelative() {
		return isRelative(this.target);
	}

	static boolean isRelative(String target) {
		return RELATIVE.matcher(target).matches();
	}

	/**
	 * Whether a note may tell that there is nothing to do.
	 * @return {@code true} for an upgrade whose revisions need not be read for that
	 */
	boolean mayBeSettled() {
		return this.direction == Direction.UPGRADE && !isRelative() && this.directory.fingerprint() != null;
	}

	/**
	 * Whether a note says that there is nothing to do.
	 * @param rows the version rows, with the note
	 * @return {@code true} if there is nothing to do
	 */
	boolean isSettled(VersionRows rows) {
		String fingerprint = this.directory.fingerprint();
		return fingerprint != null && mayBeSettled()
				&& SettledNote.says(rows.settled(), fingerprint, this.target, rows.ids());
	}

}
