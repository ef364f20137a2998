package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.sql.Quoting;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Runs operations on a connection, in the transaction that is open there.
 */
final class StatementExecutor {

	private static final Log logger = LogFactory.getLog(StatementExecutor.class);

	private static final int TOLD = 200;

	private final StepContext context;

	private final BorrowedConnection connection;

	private final PreparedRevision revision;

	private final Direction direction;

	private int segment = 1;

	StatementExecutor(StepContext context, PreparedRevision revision, Direction direction) {
		this.context = context;
		this.connection = context.connection();
		this.revision = revision;
		this.direction = direction;
	}

	// what listeners are told of the statements from here on
	void enter(int segment) {
		this.segment = segment;
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
		boolean autoCommit = this.connection.jdbc().getAutoCommit();
		SegmentRules rules = this.context.rules(this.revision, this.direction);
		this.connection.jdbc().setAutoCommit(true);
		try (WatchedSegment watched = this.context.watch()
			.begin(enterSession(rules), rules.lockTimeoutAlone(), this.revision.header().info(), this.direction)) {
			try {
				run(operation);
			}
			catch (StatementFailedException ex) {
				throw ex.blockedBy(watched.blocker());
			}
		}
		finally {
			this.connection.jdbc().setAutoCommit(autoCommit);
		}
	}

	// in a call of its own: two statements in one would be a transaction
	int enterSession(SegmentRules rules) throws SQLException {
		StringBuilder sql = new StringBuilder("select pg_catalog.pg_backend_pid()");
		rules.alone()
			.forEach((name, value) -> sql.append("; select pg_catalog.set_config(")
				.append(Quoting.literal(name))
				.append(", ")
				.append(Quoting.literal(value))
				.append(", false)"));
		try (Statement statement = this.connection.jdbc().createStatement()) {
			statement.execute(sql.toString());
			try (ResultSet pid = statement.getResultSet()) {
				pid.next();
				return pid.getInt(1);
			}
		}
	}

	private void tell(String sql) {
		String begin = (sql.length() > TOLD) ? sql.substring(0, TOLD) + "..." : sql;
		this.context.listener()
			.onEvent(new MigrationEvent.StatementStarted(this.revision.header().info(), this.direction, this.segment,
					this.revision.header().sensitive() ? null : begin));
	}

	private void execute(String sql, int line) {
		tell(sql);
		try (Statement statement = this.connection.jdbc().createStatement()) {
			// braces are PostgreSQL's, not JDBC's
			statement.setEscapeProcessing(false);
			this.connection.withSimpleQueries(() -> statement.execute(sql));
			for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
				logger.debug(this.revision.header().source() + ": " + notice.getMessage());
			}
		}
		catch (SQLException ex) {
			throw new StatementFailedException(sql, line, ex);
		}
	}

	private void copy(String sql, int line, CopyData.Source data) {
		tell(sql);
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
