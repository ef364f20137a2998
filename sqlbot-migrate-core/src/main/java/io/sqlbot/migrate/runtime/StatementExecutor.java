package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;

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

	private final Pipeline pipeline;

	private final boolean together;

	private int segment = 1;

	/**
	 * Create an executor for a revision.
	 * @param context what the steps of the run share
	 * @param revision the revision
	 * @param direction which way it runs
	 * @param pipeline takes its statements
	 * @param together whether statements may wait there for those that follow
	 */
	StatementExecutor(StepContext context, PreparedRevision revision, Direction direction, Pipeline pipeline,
			boolean together) {
		this.context = context;
		this.connection = context.connection();
		this.revision = revision;
		this.direction = direction;
		this.pipeline = pipeline;
		this.together = together && revision.isRecorded(direction);
	}

	// what listeners are told of the statements from here on
	void enter(int segment) {
		this.segment = segment;
	}

	/**
	 * Run an operation, or let it wait where nobody can tell the difference.
	 * @param operation the operation
	 */
	void run(Operation operation) {
		if (operation instanceof CopyData copy) {
			flush();
			copy(copy.sql(), copy.line(), copy.data());
			return;
		}
		int line = (operation instanceof ExecuteSql statement) ? statement.line() : 0;
		for (String sql : OperationSql.of(operation)) {
			this.pipeline.add(new PipelinedStatement(sql, line, this));
			if (!this.together) {
				flush();
			}
		}
	}

	/**
	 * Whether statements may wait for each other.
	 * @return {@code true} if nobody can tell the difference
	 */
	boolean isTogether() {
		return this.together;
	}

	/**
	 * Run what waits.
	 */
	void flush() {
		this.pipeline.flush();
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
			.begin(session.backend(), rules.lockTimeoutAlone(), this.revision.header().info(), this.direction,
					this.pipeline::see)) {
			try {
				run(operation);
				flush();
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

	void tell(String sql) {
		String begin = (sql.length() > TOLD) ? sql.substring(0, TOLD) + "..." : sql;
		this.context.listener()
			.onEvent(new MigrationEvent.StatementStarted(this.revision.header().info(), this.direction, this.segment,
					this.revision.header().sensitive() ? null : begin));
	}

	void log(SQLWarning notice) {
		if (!this.revision.header().sensitive() && logger.isDebugEnabled()) {
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
