package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Query;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.SqlCommand;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Statements of a segment that are not sent yet, so that all of them, and what ends the
 * segment, cost one round trip. The server runs one after the other and skips whatever
 * follows one that fails (the PostgreSQL manual, section 54.2.4). It sees each as a
 * statement of its own: in {@code pg_stat_activity}, in its log, and in the position of
 * an error. Only what the watch sees may come from another thread.
 */
final class Pipeline {

	private static final int MOST_STATEMENTS = 100;

	// both sides would wait for each other once neither's texts fit into the network's
	// buffers
	private static final int MOST_CHARACTERS = 16 * 1024;

	private static final int[] NO_PARAMETERS = {};

	private final Connection connection;

	private final List<PipelinedStatement> waiting = new ArrayList<>();

	private List<String> opening = List.of();

	private int characters;

	private int begun;

	Pipeline(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Let a transaction begin with what is sent next.
	 * @param statements the engine's statements, from {@code begin} on; if one of them
	 * fails, so does what is sent, by a {@link HeadStartLostException}
	 */
	void beginWith(List<String> statements) {
		this.opening = statements;
	}

	/**
	 * Take a statement, and send those before it where there are enough. A long one is
	 * not kept.
	 * @param statement the statement
	 * @throws StatementFailedException if one that was sent failed
	 */
	void add(PipelinedStatement statement) {
		int length = statement.sql().length();
		if (this.waiting.size() == MOST_STATEMENTS || this.characters + length > MOST_CHARACTERS) {
			flush();
		}
		synchronized (this) {
			this.waiting.add(statement);
		}
		this.characters += length;
		if (this.characters > MOST_CHARACTERS) {
			flush();
		}
	}

	/**
	 * Send what waits.
	 * @throws StatementFailedException if a statement failed
	 */
	void flush() {
		if (this.waiting.isEmpty() && this.opening.isEmpty()) {
			return;
		}
		try {
			send(List.of());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage(), ex);
		}
	}

	/**
	 * Send what waits, and what the engine adds.
	 * @param own the engine's statements, without semicolons at their ends
	 * @return the id that the last statement with a result returned, or {@code null}
	 * @throws StatementFailedException if one of those that waited failed
	 * @throws SQLException if one of the engine's failed, or if the connection was lost,
	 * and nobody knows by which
	 */
	@Nullable Long finish(List<String> own) throws SQLException {
		int length = own.stream().mapToInt(String::length).sum();
		if (this.characters + length > MOST_CHARACTERS) {
			flush();
		}
		return send(own);
	}

	/**
	 * Forget what waits.
	 */
	synchronized void clear() {
		this.opening = List.of();
		this.waiting.clear();
		this.characters = 0;
		this.begun = 0;
	}

	/**
	 * Note that the server is at work on a statement.
	 * @param query its text, or the beginning of it
	 */
	synchronized void see(String query) {
		for (int i = Math.max(0, this.begun - 1); !query.isEmpty() && i < this.waiting.size(); i++) {
			if (this.waiting.get(i).sql().startsWith(query)) {
				begin(i + 1);
				return;
			}
		}
	}

	// whoever listens is told of each before the next one
	synchronized void begin(int count) {
		while (this.begun < Math.min(count, this.waiting.size())) {
			this.waiting.get(this.begun).begins();
			this.begun++;
		}
	}

	private @Nullable Long send(List<String> own) throws SQLException {
		List<PipelinedStatement> sent = List.copyOf(this.waiting);
		PipelineAnswers answers = new PipelineAnswers(this, this.opening.size(), sent);
		try {
			begin(1);
			execute(sent, own, answers);
			return answers.id();
		}
		catch (SQLException ex) {
			if (answers.isOpeningRefused(ex)) {
				throw new HeadStartLostException(ex);
			}
			PipelinedStatement failed = answers.failed(ex);
			if (failed != null) {
				throw new StatementFailedException(failed.sql(), failed.line(), ex);
			}
			throw ex;
		}
		finally {
			clear();
		}
	}

	private void execute(List<PipelinedStatement> sent, List<String> own, PipelineAnswers answers) throws SQLException {
		List<String> statements = Stream
			.of(this.opening.stream(), sent.stream().map(PipelinedStatement::sql), own.stream())
			.flatMap(Function.identity())
			.toList();
		if (!sent.isEmpty() && statements.size() > 1) {
			execute(statements, PreferQueryMode.EXTENDED, answers);
		}
		else {
			// one message takes the server less than one for each; what is long is not
			// copied
			execute(List.of((statements.size() > 1) ? String.join("; ", statements) : statements.get(0)),
					PreferQueryMode.SIMPLE, answers);
		}
	}

	private void execute(List<String> statements, PreferQueryMode mode, PipelineAnswers answers) throws SQLException {
		QueryExecutor executor = this.connection.unwrap(BaseConnection.class).getQueryExecutor();
		PreferQueryMode before = executor.getPreferQueryMode();
		executor.setPreferQueryMode(mode);
		try {
			// not parsed by the driver, whose rules are not psql's
			boolean several = mode == PreferQueryMode.SIMPLE;
			Query query = executor.wrap(statements.stream()
				.map((sql) -> new NativeQuery(sql, NO_PARAMETERS, several, SqlCommand.BLANK))
				.toList());
			executor.execute(query, query.createParameterList(), answers, 0, 0, flags());
		}
		finally {
			executor.setPreferQueryMode(before);
		}
	}

	// as the driver's own statements would be sent
	private int flags() throws SQLException {
		int flags = QueryExecutor.QUERY_ONESHOT | QueryExecutor.QUERY_NO_BINARY_TRANSFER;
		boolean begins = !this.connection.getAutoCommit() && this.opening.isEmpty();
		return begins ? flags : flags | QueryExecutor.QUERY_SUPPRESS_BEGIN;
	}

}
