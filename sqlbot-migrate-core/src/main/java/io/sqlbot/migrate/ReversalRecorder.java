package io.sqlbot.migrate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.operation.Inverse;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.schema.Identifier;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the operations of a change without running them, and keeps what takes each back,
 * the last first.
 */
final class ReversalRecorder implements OperationSink {

	private final Deque<Consumer<Operations>> steps = new ArrayDeque<>();

	private @Nullable String obstacle;

	private @Nullable Operation irreversible;

	@Override
	public void accept(Operation operation) {
		Inverse inverse = operation.inverse();
		if (!inverse.exists() && this.obstacle == null) {
			this.obstacle = inverse.obstacle();
			this.irreversible = operation;
		}
		List<Operation> operations = inverse.operations();
		if (!operations.isEmpty()) {
			this.steps.addFirst((op) -> operations.forEach(op::invoke));
		}
	}

	@Override
	public void commit() {
		this.steps.addFirst(OperationTarget::commit);
	}

	@Override
	public JdbcTemplate jdbc() {
		throw new IllegalStateException("op.jdbc() needs a database");
	}

	@Override
	public void jdbc(Consumer<JdbcTemplate> work) {
		jdbc();
	}

	@Override
	public boolean isOffline() {
		return true;
	}

	void takenBackBy(Consumer<Operations> back, @Nullable Identifier schema) {
		this.steps.addFirst((op) -> back.accept((schema != null) ? op.inSchema(schema.text()) : op));
	}

	Deque<Consumer<Operations>> steps() {
		return this.steps;
	}

	@Nullable String obstacle() {
		return this.obstacle;
	}

	@Nullable Operation irreversible() {
		return this.irreversible;
	}

}
