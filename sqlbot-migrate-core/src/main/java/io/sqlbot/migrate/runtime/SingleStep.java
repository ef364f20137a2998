package io.sqlbot.migrate.runtime;

import java.util.function.Consumer;

import io.sqlbot.migrate.error.NotInSingleTransactionException;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.script.RevisionHeader;
import io.sqlbot.migrate.sql.OperationSql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs a revision as a part of a transaction that holds others, too.
 *
 * @param context what the steps of the run share
 * @param header the revision
 * @param executor runs the operations
 */
record SingleStep(StepContext context, RevisionHeader header, StatementExecutor executor) implements OperationSink {

	private static final int SHOWN = 200;

	@Override
	public void accept(Operation operation) {
		if (!operation.isTransactional()) {
			throw nonTransactional(this.header, operation);
		}
		this.executor.run(operation);
	}

	@Override
	public void commit() {
		throw severalSegments(this.header);
	}

	@Override
	public JdbcTemplate jdbc() {
		this.executor.flush();
		return DirectAccess.on(this.context.connection());
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		work.accept(jdbc());
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	static NotInSingleTransactionException nonTransactional(RevisionHeader header, Operation operation) {
		String sql = String.join("; ", OperationSql.of(operation));
		String begin = (sql.length() > SHOWN) ? sql.substring(0, SHOWN) + "..." : sql;
		String place = (operation instanceof ExecuteSql statement && statement.line() > 0)
				? " in line " + statement.line() : "";
		return new NotInSingleTransactionException(header.id(), header.source(), "PostgreSQL refuses its statement"
				+ place + " inside a transaction" + (header.sensitive() ? "" : " (" + begin + ")"));
	}

	static NotInSingleTransactionException severalSegments(RevisionHeader header) {
		return new NotInSingleTransactionException(header.id(), header.source(),
				"it commits in the middle, by '-- commit' or op.commit()");
	}

}
