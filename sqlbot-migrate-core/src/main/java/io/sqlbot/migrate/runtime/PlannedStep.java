package io.sqlbot.migrate.runtime;

import java.util.Set;

import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.script.PreparedRevision;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan, ready to run.
 *
 * @param revision the revision
 * @param before the version rows that it starts from
 * @param after the version rows that it leads to
 * @param last whether the plan ends with it
 * @param settled what is noted with it, if nothing is pending afterwards
 */
record PlannedStep(PreparedRevision revision, Set<String> before, Set<String> after, boolean last,
		@Nullable String settled) {

	RevisionInfo info() {
		return this.revision.header().info();
	}

	RowMove move() {
		return RowMove.between(this.before, this.after).noting(this.settled);
	}

}
