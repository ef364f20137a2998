package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.sqlbot.migrate.AppliedRevision.Outcome;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.error.DatabaseNeededException;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.sql.OperationSql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prints one revision, segment by segment, as {@link StepRunner} runs it.
 */
final class OfflineStep implements OperationSink {

	private final Writer out;

	private final OfflineSql sql;

	private final PreparedRevision revision;

	private final Direction direction;

	private final Set<String> before;

	private final SegmentRules rules;

	private final boolean single;

	private int segment = 1;

	private boolean open;

	private boolean dirty;

	OfflineStep(Writer out, OfflineSql sql, PreparedRevision revision, Direction direction, Set<String> before,
			SegmentSettings settings) {
		this.out = out;
		this.sql = sql;
		this.revision = revision;
		this.direction = direction;
		this.before = before;
		this.rules = SegmentRules.of(settings, revision.header(), direction);
		this.single = settings.mode() == TransactionMode.SINGLE;
	}

	void print(Set<String> after) {
		this.revision.run(this.direction, this);
		open();
		RowMove move = RowMove.between(this.before, after);
		HistoryEntry entry = entry(Outcome.SUCCEEDED);
		write(this.single ? this.sql.endStep(entry, move) : this.sql.end(entry, move));
	}

	@Override
	public void accept(Operation operation) {
		if (!operation.isTransactional()) {
			printAlone(operation);
			return;
		}
		open();
		this.dirty = true;
		if (operation instanceof CopyData copy) {
			printCopy(copy.sql(), copy.data());
		}
		else {
			OperationSql.of(operation).forEach(this::printStatement);
		}
	}

	@Override
	public void commit() {
		open();
		write(this.sql.end(entry(Outcome.PARTIAL), RowMove.NONE));
		nextSegment();
	}

	@Override
	public JdbcTemplate jdbc() {
		throw DatabaseNeededException.offline(this.revision.header().id(), this.revision.header().source());
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		jdbc();
	}

	@Override
	public boolean isOffline() {
		return true;
	}

	private void printAlone(Operation operation) {
		if (this.dirty) {
			commit();
		}
		else if (this.open) {
			write("ROLLBACK;\n");
		}
		List<String> statements = OperationSql.of(operation);
		String statement = String.join(";\n", statements);
		write(this.sql.beginAlone(this.rules, entry(Outcome.INTENT),
				this.revision.header().sensitive() ? null : statement, ProbeReader.read(statement).before()));
		statements.forEach(this::printStatement);
		write(this.sql.endAlone(entry(Outcome.PARTIAL)));
		nextSegment();
	}

	private void printStatement(String statement) {
		write(statement);
		boolean endsInComment = statement.indexOf("--", statement.lastIndexOf('\n') + 1) >= 0;
		write(endsInComment ? "\n;\n" : ";\n");
	}

	private void printCopy(String statement, CopyData.Source data) {
		printStatement(statement);
		try {
			data.writeTo(this.out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		write("\\.\n");
	}

	private void open() {
		if (!this.open) {
			write(this.single ? this.sql.settings(this.rules) : this.sql.beginSegment(this.before,
					this.revision.header().id(), this.direction, this.segment, this.rules));
			this.open = true;
		}
	}

	private void nextSegment() {
		this.open = false;
		this.dirty = false;
		this.segment++;
	}

	private HistoryEntry entry(Outcome outcome) {
		return HistoryEntry.of(this.revision, this.direction, this.segment, outcome, Duration.ZERO, null);
	}

	private void write(String text) {
		try {
			this.out.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
