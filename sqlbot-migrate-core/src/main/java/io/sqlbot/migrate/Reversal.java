package io.sqlbot.migrate;

import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What takes the change of a {@link ReversibleMigration} back, found by recording the
 * change without a database.
 */
public final class Reversal {

	private final List<Consumer<Operations>> steps;

	private final @Nullable Operation irreversible;

	private final @Nullable String obstacle;

	private Reversal(ReversalRecorder recorder) {
		this.steps = List.copyOf(recorder.steps());
		this.irreversible = recorder.irreversible();
		this.obstacle = recorder.obstacle();
	}

	/**
	 * Record a change and derive what takes it back.
	 * @param migration the migration
	 * @return the reversal, perhaps with an obstacle
	 */
	public static Reversal of(ReversibleMigration migration) {
		ReversalRecorder recorder = new ReversalRecorder();
		migration.change(Operations.into(recorder));
		return new Reversal(recorder);
	}

	/**
	 * The first operation that can't be taken back.
	 * @return the operation, or {@code null} if there is none
	 */
	public @Nullable Operation irreversible() {
		return this.irreversible;
	}

	/**
	 * Why the change can't be taken back, and how to write it so that it can.
	 * @return sentences, or {@code null} if it can
	 */
	public @Nullable String obstacle() {
		return this.obstacle;
	}

	/**
	 * Take the change back.
	 * @param op where the operations go
	 * @throws IllegalStateException if there is an obstacle
	 */
	public void run(Operations op) {
		if (this.obstacle != null) {
			throw new IllegalStateException("The change can't be taken back. " + this.obstacle);
		}
		this.steps.forEach((step) -> step.accept(op));
	}

}
