package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.error.RoleBehindPoolerException;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
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
		StandaloneSession session = enterSession(rules);
		try (WatchedSegment watched = this.context.watch()
			.begin(session.backend(), rules.lockTimeoutAlone(), this.revision.header().info(), this.direction)) {
			try {
				run(operation);
			}
			catch (StatementFailedException ex) {
				throw session.explain(ex.alone(watched.blocker(System.nanoTime())), this.revision.header().source());
			}
		}
		finally {
			this.connection.jdbc().setAutoCommit(autoCommit);
		}
	}

	/**
	 * Make the rules of the revision hold for a statement outside of a transaction.
	 * @param rules the rules
	 * @return what the session is
	 * @throws RoleBehindPoolerException if its role can't be set
	 */
	StandaloneSession enterSession(SegmentRules rules) throws SQLException {
		StandaloneSession session = StandaloneSession.enter(this.connection, rules.alone());
		String role = rules.settings().role();
		if (role != null && !session.isDirect()) {
			throw new RoleBehindPoolerException(this.revision.header().source(), role);
		}
		return session;
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
			SimpleQueries.run(this.connection.jdbc(), () -> statement.execute(sql));
			logNotices(statement);
		}
		catch (SQLException ex) {
			throw new StatementFailedException(sql, line, ex);
		}
	}

	private void logNotices(Statement statement) throws SQLException {
		if (this.revision.header().sensitive() || !logger.isDebugEnabled()) {
			return;
		}
		for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
			logger.debug(this.revision.header().source() + ": " + notice.getMessage());
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
