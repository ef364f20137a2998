package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.error.UnknownOutcomeException;
import io.sqlbot.migrate.script.RevisionHeader;

/**
 * Finds out what became of a statement that an earlier run began.
 *
 * @param intents the intents of the revision
 */
record Resumption(Intents intents) {

	/**
	 * Wait for the statement's end, and look whether it did its work; if not, remove what
	 * it left.
	 * @param intent what was written down
	 * @param sql the statement that is to run now
	 * @return {@code true} if the work is done
	 */
	boolean isDone(Intent intent, String sql) throws SQLException {
		SegmentGate gate = this.intents.gate();
		RevisionHeader header = gate.revision().header();
		CatalogSession catalog = this.intents.catalog();
		String begun = (intent.statement() != null) ? intent.statement() : sql;
		new IntendedBackend(intent, begun).awaitEnd(catalog, gate.context().lockWait());
		Probe probe = ProbeReader.read(begun);
		if (!probe.canTell() && !intent.isAnswered()) {
			throw new UnknownOutcomeException(header.id(), header.source(), intent.statement(), intent.started(),
					gate.context().preflight().tables().history(), intent.id());
		}
		boolean done = probe.isDone(catalog, intent.catalogBefore());
		if (done && !begun.equals(sql)) {
			throw new PartialRevisionChangedException(header.id(), header.source(), intent.segment());
		}
		return done;
	}

}
