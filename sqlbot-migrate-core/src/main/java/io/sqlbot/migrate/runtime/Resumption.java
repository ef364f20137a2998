package io.sqlbot.migrate.runtime;

import java.sql.SQLException;

import io.sqlbot.migrate.error.PartialRevisionChangedException;
import io.sqlbot.migrate.error.UnknownOutcomeException;
import io.sqlbot.migrate.script.RevisionHeader;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of a statement that an earlier run began.
 *
 * @param intents the intents of the revision
 * @param intent what was written down
 * @param sql the statement that is to run now
 */
record Resumption(Intents intents, Intent intent, String sql) {

	static @Nullable Resumption of(Intents intents, String sql) throws SQLException {
		Intent latest = intents.latest();
		return (latest != null) ? new Resumption(intents, latest, sql) : null;
	}

	/**
	 * Wait for the statement's end.
	 */
	void awaitEnd() throws SQLException {
		new IntendedBackend(this.intent, begun()).awaitEnd(this.intents.catalog(),
				this.intents.gate().context().settings().lockWait());
	}

	/**
	 * Look whether it did its work; if not, remove what it left.
	 * @return {@code true} if the work is done
	 */
	boolean isDone() throws SQLException {
		SegmentGate gate = this.intents.gate();
		RevisionHeader header = gate.revision().header();
		Probe probe = ProbeReader.read(begun());
		if (!probe.canTell() && !this.intent.isAnswered()) {
			throw new UnknownOutcomeException(header.id(), header.source(), this.intent.statement(),
					this.intent.started(), gate.context().preflight().tables().history(), this.intent.id());
		}
		boolean done = probe.isDone(this.intents.catalog(), this.intent.catalogBefore());
		if (done && !begun().equals(this.sql)) {
			throw new PartialRevisionChangedException(header.id(), header.source(), this.intent.segment());
		}
		return done;
	}

	// a sensitive one is not written down
	private String begun() {
		String statement = this.intent.statement();
		return (statement != null) ? statement : this.sql;
	}

}
