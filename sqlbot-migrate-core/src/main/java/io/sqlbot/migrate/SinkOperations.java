package io.sqlbot.migrate;

import java.util.function.Consumer;

import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Turns each call into its operation record.
 */
final class SinkOperations implements Operations {

	private final OperationSink sink;

	private final @Nullable Identifier schema;

	SinkOperations(OperationSink sink, @Nullable Identifier schema) {
		this.sink = sink;
		this.schema = schema;
	}

	@Override
	public void invoke(Operation operation) {
		this.sink.accept(Arguments.notNull("operation", operation));
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
	public boolean offline(String sql) {
		if (this.sink.isOffline()) {
			this.sink.accept(new ExecuteScript(sql));
		}
		return this.sink.isOffline();
	}

	@Override
	public void reversibly(Consumer<Operations> forth, Consumer<Operations> back) {
		Arguments.notNull("forth", forth);
		Arguments.notNull("back", back);
		if (this.sink instanceof ReversalRecorder recorder) {
			recorder.takenBackBy(back, this.schema);
		}
		else {
			forth.accept(this);
		}
	}

	@Override
	public Operations inSchema(String name) {
		return new SinkOperations(this.sink, Identifier.of("schema", name));
	}

	@Override
	public QualifiedName qualify(String parameter, @Nullable String name) {
		return new QualifiedName(this.schema, Identifier.of(parameter, name));
	}

}
