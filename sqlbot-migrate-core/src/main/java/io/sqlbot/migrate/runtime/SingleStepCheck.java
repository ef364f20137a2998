package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

import io.sqlbot.migrate.error.NotInSingleTransactionException;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.script.RevisionHeader;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds out beforehand whether a revision can be a part of a transaction that holds
 * others, too. Java that needs the database, or other objects, can't be asked; it shows
 * when it runs.
 *
 * @param header the revision
 */
record SingleStepCheck(RevisionHeader header) implements OperationSink {

	/**
	 * Check a revision.
	 * @param revision the revision
	 * @param direction which way it is to run
	 * @throws NotInSingleTransactionException if it can't take part
	 */
	static void check(PreparedRevision revision, Direction direction) {
		if (!revision.isRecordable()) {
			return;
		}
		SingleStepCheck check = new SingleStepCheck(revision.header());
		if (!revision.isJava()) {
			revision.run(direction, check);
			return;
		}
		try {
			revision.run(direction, check);
		}
		catch (NotInSingleTransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// not without the database; if the body is wrong, it will fail again
		}
	}

	@Override
	public void accept(Operation operation) {
		if (!operation.isTransactional()) {
			throw SingleStep.nonTransactional(this.header, operation);
		}
		if (operation instanceof CopyData copy) {
			skip(copy.data());
		}
	}

	@Override
	public void commit() {
		throw SingleStep.severalSegments(this.header);
	}

	@Override
	public JdbcTemplate jdbc() {
		throw new IllegalStateException("op.jdbc() needs a database");
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		// what it does is in the transaction
	}

	@Override
	public boolean isOffline() {
		return true;
	}

	private static void skip(CopyData.Source data) {
		try {
			data.writeTo(Writer.nullWriter());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
