package io.sqlbot.migrate.script;

import java.io.StringReader;
import java.util.function.Consumer;

import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import io.sqlbot.migrate.sql.SqlScriptReader;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes scripts apart, so that what comes after it sees single statements only.
 *
 * @param sink takes the statements and all other operations
 * @param source the class that the scripts stand in, for errors
 */
record ScriptSink(OperationSink sink, String source) implements OperationSink {

	/**
	 * Send a part of a script as an operation.
	 * @param part the part
	 * @param inFile whether its line is one of a file
	 * @param sink takes the operation
	 */
	static void send(SqlPart part, boolean inFile, OperationSink sink) {
		send(part, inFile, true, sink);
	}

	private static void send(SqlPart part, boolean inFile, boolean transactional, OperationSink sink) {
		int line = inFile ? part.line() : 0;
		if (part instanceof SqlPart.Statement statement) {
			sink.accept(new ExecuteSql(statement.sql(), line, transactional && statement.transactional()));
		}
		else if (part instanceof SqlPart.Copy copy) {
			sink.accept(new CopyData(copy.sql(), line, copy.data()));
		}
		else if (part instanceof Marker marker && marker.kind() == Marker.Kind.COMMIT) {
			sink.commit();
		}
	}

	@Override
	public void accept(Operation operation) {
		if (operation instanceof ExecuteScript script) {
			new SqlScriptReader(new StringReader(script.sql()), this.source)
				.forEachRemaining((part) -> send(part, false, script.isTransactional(), this.sink));
		}
		else {
			this.sink.accept(operation);
		}
	}

	@Override
	public void commit() {
		this.sink.commit();
	}

	@Override
	public JdbcTemplate jdbc() {
		return this.sink.jdbc();
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		this.sink.jdbc(work);
	}

	@Override
	public boolean isOffline() {
		return this.sink.isOffline();
	}

}
