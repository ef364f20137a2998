package io.sqlbot.migrate.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.sqlbot.migrate.error.ModelRefusedException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.QueryExecutor;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Runs the statements of a model, many in one call to the server and in one transaction.
 * Where the server refuses such a batch, it has done nothing, and its statements run one
 * by one: what may not be in a transaction with others runs by itself, and what is wrong
 * is found.
 */
final class DdlExecution {

	// few enough for the locks of their transaction, some ten for each table
	private static final int BATCH_SIZE = 50;

	// others may mean something else, or something more, in a transaction with others
	private static final Pattern JOINS_A_BATCH = Pattern.compile("\\s*(?:create|alter|drop|comment)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	// those of the live database are there before the model's statements run
	private static final Pattern CREATES_EXTENSION = Pattern.compile(
			"\\A((?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*create\\s+extension\\s+)(?!if\\s)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final String SAVEPOINT = "migrate_batch";

	private final Statement statement;

	private final List<String> missingExtensions;

	private final boolean inTransaction;

	private final List<String> batch = new ArrayList<>();

	private DdlExecution(Statement statement, List<String> missingExtensions) throws SQLException {
		this.statement = statement;
		this.missingExtensions = missingExtensions;
		this.inTransaction = !statement.getConnection().getAutoCommit();
	}

	// as the statements stand: no question mark is a parameter, no brace an escape, and
	// no semicolon within BEGIN ATOMIC an end
	static void run(List<String> statements, Connection connection, List<String> missingExtensions)
			throws SQLException {
		QueryExecutor executor = connection.unwrap(BaseConnection.class).getQueryExecutor();
		PreferQueryMode before = executor.getPreferQueryMode();
		executor.setPreferQueryMode(PreferQueryMode.SIMPLE);
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			DdlExecution execution = new DdlExecution(statement, missingExtensions);
			for (String sql : statements) {
				execution.add(CREATES_EXTENSION.matcher(sql).replaceFirst("$1IF NOT EXISTS "));
			}
			execution.runBatch();
		}
		finally {
			executor.setPreferQueryMode(before);
		}
	}

	private void add(String sql) throws SQLException {
		if (!JOINS_A_BATCH.matcher(sql).matches()) {
			runBatch();
			runAlone(sql);
			return;
		}
		this.batch.add(sql);
		if (this.batch.size() == BATCH_SIZE) {
			runBatch();
		}
	}

	private void runBatch() throws SQLException {
		if (this.batch.size() < 2 || !succeedsTogether()) {
			this.batch.forEach(this::runAlone);
		}
		this.batch.clear();
	}

	private boolean succeedsTogether() throws SQLException {
		// a statement may end in a comment
		String sql = String.join("\n;\n", this.batch);
		try {
			this.statement.execute(this.inTransaction
					? "SAVEPOINT " + SAVEPOINT + ";\n" + sql + "\n;\nRELEASE SAVEPOINT " + SAVEPOINT : sql);
			return true;
		}
		catch (SQLException ex) {
			if (this.inTransaction) {
				this.statement.execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
			}
			return false;
		}
	}

	private void runAlone(String sql) {
		try {
			this.statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new ModelRefusedException(sql, ex, this.missingExtensions);
		}
	}

}
