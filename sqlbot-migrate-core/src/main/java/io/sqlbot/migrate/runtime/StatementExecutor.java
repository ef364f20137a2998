package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Map;

import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.sql.OperationSql;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Runs operations on a connection, in the transaction that is open there.
 */
final class StatementExecutor {

	private static final Log logger = LogFactory.getLog(StatementExecutor.class);

	private final BorrowedConnection connection;

	private final String source;

	StatementExecutor(BorrowedConnection connection, String source) {
		this.connection = connection;
		this.source = source;
	}

	void run(Operation operation) {
		if (operation instanceof CopyData copy) {
			copy(copy.sql(), copy.line(), copy.data());
		}
		else {
			int line = (operation instanceof ExecuteSql statement) ? statement.line() : 0;
			for (String sql : OperationSql.of(operation)) {
				execute(sql, line);
			}
		}
	}

	/**
	 * Run an operation that PostgreSQL refuses inside a transaction.
	 * @param operation the operation
	 */
	void runAlone(Operation operation) throws SQLException {
		this.connection.jdbc().setAutoCommit(true);
		try {
			// in a call of its own: two statements in one would be a transaction
			StandaloneSession session = StandaloneSession.enter(this.connection, Map.of("statement_timeout", "0"));
			try {
				run(operation);
			}
			catch (StatementFailedException ex) {
				throw session.explain(ex, this.source);
			}
		}
		finally {
			this.connection.jdbc().setAutoCommit(false);
		}
	}

	private void execute(String sql, int line) {
		try (Statement statement = this.connection.jdbc().createStatement()) {
			// braces are PostgreSQL's, not JDBC's
			statement.setEscapeProcessing(false);
			this.connection.withSimpleQueries(() -> statement.execute(sql));
			for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
				logger.debug(this.source + ": " + notice.getMessage());
			}
		}
		catch (SQLException ex) {
			throw new StatementFailedException(sql, line, ex);
		}
	}

	private void copy(String sql, int line, CopyData.Source data) {
		try {
			CopyIn copy = this.connection.postgres().getCopyAPI().copyIn(sql);
			try {
				Writer writer = new OutputStreamWriter(new PGCopyOutputStream(copy, 65_536), StandardCharsets.UTF_8);
				data.writeTo(writer);
				writer.close();
			}
			finally {
				if (copy.isActive()) {
					copy.cancelCopy();
				}
			}
		}
		catch (SQLException ex) {
			throw new StatementFailedException(sql, line, ex);
		}
		catch (IOException ex) {
			if (ex.getCause() instanceof SQLException cause) {
				throw new StatementFailedException(sql, line, cause);
			}
			throw new UncheckedIOException(ex);
		}
	}

}
