package io.sqlbot.migrate.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;

import io.sqlbot.migrate.error.DriverMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/**
 * Takes the server's answers to a {@link Pipeline}, one for each statement and in their
 * order, up to the first that failed.
 */
final class PipelineAnswers extends ResultHandlerBase {

	private final Pipeline pipeline;

	private final List<PipelinedStatement> sent;

	// negative while the transaction begins
	private int answered;

	private @Nullable Long id;

	PipelineAnswers(Pipeline pipeline, int opening, List<PipelinedStatement> sent) {
		this.pipeline = pipeline;
		this.sent = sent;
		this.answered = -opening;
	}

	/**
	 * What the last row of a column {@code id} was, after the statements of the revision.
	 * @return the id, or {@code null} if there was none
	 */
	@Nullable Long id() {
		return this.id;
	}

	/**
	 * Whether the server refused to begin.
	 * @param failure what the driver says
	 * @return {@code true} if nothing of the revision ran
	 */
	boolean isOpeningRefused(SQLException failure) {
		return this.answered < 0 && !LostConnection.isCauseOf(failure) && DriverMessage.ofServer(failure) != null;
	}

	/**
	 * Find the statement that failed.
	 * @param failure what the driver says
	 * @return the statement, or {@code null} if it is none of the revision's, or if
	 * nobody knows which, as the server did not say anything
	 */
	@Nullable PipelinedStatement failed(SQLException failure) {
		boolean known = DriverMessage.ofServer(failure) != null || this.sent.size() == 1;
		int index = Math.max(0, this.answered);
		return (known && index < this.sent.size()) ? this.sent.get(index) : null;
	}

	@Override
	public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, @Nullable ResultCursor cursor) {
		if (this.answered >= this.sent.size() && !rows.isEmpty() && fields[0].getColumnLabel().equals("id")) {
			byte[] value = rows.get(rows.size() - 1).get(0);
			this.id = (value != null) ? Long.valueOf(new String(value, StandardCharsets.US_ASCII)) : null;
		}
		answered();
	}

	@Override
	public void handleCommandStatus(String status, long updateCount, long insertOid) {
		answered();
	}

	@Override
	public void handleWarning(SQLWarning notice) {
		if (this.answered >= 0 && this.answered < this.sent.size()) {
			this.sent.get(this.answered).notice(notice);
		}
	}

	private void answered() {
		if (getException() == null) {
			this.answered++;
			this.pipeline.begin(this.answered + 1);
		}
	}

}
