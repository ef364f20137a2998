package io.sqlbot.migrate.operation;

import java.util.List;

import io.sqlbot.migrate.schema.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is taken back, or why it can't be.
 *
 * @param operations what takes it back, in order; none where nothing needs to be done
 * @param obstacle why it can't be taken back, and how to write it so that it can, as
 * sentences; {@code null} where it can
 */
public record Inverse(List<Operation> operations, @Nullable String obstacle) {

	public Inverse {
		operations = List.copyOf(operations);
	}

	/**
	 * It is taken back by operations.
	 * @param operations the operations in order
	 * @return the inverse
	 */
	public static Inverse by(Operation... operations) {
		return new Inverse(List.of(operations), null);
	}

	/**
	 * It leaves nothing that would have to be taken back.
	 * @return the inverse
	 */
	public static Inverse nothing() {
		return new Inverse(List.of(), null);
	}

	/**
	 * It can't be taken back.
	 * @param obstacle why, and how to write it so that it can
	 * @return the absence of an inverse
	 */
	public static Inverse none(String obstacle) {
		return new Inverse(List.of(), Arguments.notBlank("obstacle", obstacle));
	}

	static Inverse ifExisted(String option) {
		return none("With " + option + " it is not known whether it did anything.");
	}

	/**
	 * Whether it can be taken back.
	 * @return {@code true} if there is no obstacle
	 */
	public boolean exists() {
		return this.obstacle == null;
	}

}
