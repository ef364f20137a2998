package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlScriptReader;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what a revision does.
 */
final class RecordedRun implements OperationSink {

	private static final String COMMIT = "-- commit";

	private final List<String> statements = new ArrayList<>();

	private final List<List<Operation>> segments = new ArrayList<>();

	private List<Operation> segment = new ArrayList<>();

	static RecordedRun of(Consumer<Operations> call) {
		RecordedRun run = new RecordedRun();
		call.accept(Operations.into(run));
		return run;
	}

	static List<String> statements(List<Operation> operations) {
		return of((op) -> operations.forEach(op::invoke)).statements();
	}

	static RecordedRun of(List<BodyElement> elements) {
		RecordedRun run = new RecordedRun();
		for (BodyElement element : elements) {
			if (element instanceof BodyElement.Directive directive) {
				run.accept(directive.operation());
			}
			else if (element instanceof BodyElement.NewSegment) {
				run.commit();
			}
		}
		return run;
	}

	// those that were committed
	List<List<Operation>> segments() {
		return this.segments;
	}

	// what reaches the database, with a mark at what runs outside of a transaction
	List<String> statements() {
		return this.statements;
	}

	@Override
	public void accept(Operation operation) {
		this.segment.add(operation);
		if (operation instanceof CopyData copy) {
			addStatement(copy.sql() + "\n" + rows(copy), true);
		}
		else if (operation instanceof ExecuteScript script) {
			new SqlScriptReader(new StringReader(script.sql()), "a revision")
				.forEachRemaining((part) -> add(part, script.isTransactional()));
		}
		else if (operation instanceof ExecuteSql sql) {
			addStatement(sql.sql(), sql.isTransactional());
		}
		else {
			OperationSql.of(operation).forEach((sql) -> addStatement(sql, operation.isTransactional()));
		}
	}

	@Override
	public void commit() {
		this.segments.add(this.segment);
		this.segment = new ArrayList<>();
		this.statements.add(COMMIT);
	}

	@Override
	public JdbcTemplate jdbc() {
		throw new UnsupportedOperationException("no database is at hand");
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		throw new UnsupportedOperationException("no database is at hand");
	}

	@Override
	public boolean isOffline() {
		return false;
	}

	private void add(SqlPart part, boolean transactional) {
		if (part instanceof SqlPart.Statement statement) {
			addStatement(statement.sql(), transactional && statement.transactional());
		}
		else if (part instanceof SqlPart.Marker marker && marker.kind() == SqlPart.Marker.Kind.COMMIT) {
			this.statements.add(COMMIT);
		}
	}

	private void addStatement(String sql, boolean transactional) {
		this.statements.add((transactional ? "" : "alone: ") + sql);
	}

	private static String rows(CopyData copy) {
		StringWriter rows = new StringWriter();
		try {
			copy.data().writeTo(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return rows.toString();
	}

}
