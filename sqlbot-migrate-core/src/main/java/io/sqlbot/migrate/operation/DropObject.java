package io.sqlbot.migrate.operation;

import java.util.List;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Drops an object.
 *
 * @param object the object
 * @param options the options
 * @param creation what creates it again, none where that is not known
 */
public record DropObject(ObjectReference object, DropOptions options, List<Operation> creation) implements Operation {

	public DropObject {
		Arguments.notNull("object", object);
		Arguments.notNull("options", options);
		creation = List.copyOf(creation);
		if (options.isConcurrently() && object.kind() != ObjectKind.INDEX) {
			throw new IllegalArgumentException("'concurrently' is for indexes, not for " + object);
		}
		if (options.isConcurrently() && options.isCascade()) {
			throw new IllegalArgumentException("'concurrently' and 'cascade' exclude each other");
		}
		if (options.isCascade() && object.kind() == ObjectKind.POLICY) {
			throw new IllegalArgumentException(
					"'cascade' does not apply to " + object + ": nothing depends on a policy");
		}
	}

	/**
	 * Drops what an operation creates.
	 * @param object the object
	 * @param creation what creates it again
	 * @return the operation
	 */
	public static DropObject of(ObjectReference object, Operation... creation) {
		return new DropObject(object, DropOptions.DEFAULTS, List.of(creation));
	}

	@Override
	public boolean isTransactional() {
		return !this.options.isConcurrently();
	}

	@Override
	public Inverse inverse() {
		if (this.options.isIfExists()) {
			return Inverse.ifExisted("ifExists");
		}
		if (this.creation.isEmpty()) {
			return Inverse.none("It is not known what " + this.object
					+ " was: give the definition with the drop, or both ways with op.reversibly(...).");
		}
		return new Inverse(this.creation, null);
	}

}
