package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Creates or replaces a function or procedure.
 *
 * @param kind function or procedure
 * @param name its name
 * @param definition what it is
 * @param replacement whether one of that name and signature is replaced
 * @param former what it was when it is replaced, or {@code null} where that is not known
 */
public record CreateRoutine(ObjectKind kind, QualifiedName name, RoutineDefinition definition, boolean replacement,
		@Nullable RoutineDefinition former) implements Operation {

	public CreateRoutine {
		if (definition.body().isEmpty()) {
			throw new IllegalArgumentException("'body' of '" + name + "' must not be blank");
		}
		boolean hasOut = definition.parameters().stream().anyMatch((parameter) -> parameter.mode().equals("OUT"));
		if (kind == ObjectKind.FUNCTION && definition.returns() == null && !hasOut) {
			throw new IllegalArgumentException(
					"'returns' of function '" + name + "' must be given; where it has no result it is void");
		}
		if (kind == ObjectKind.PROCEDURE && definition.returns() != null) {
			throw new IllegalArgumentException(
					"'returns' must not be given for a procedure, but is for '" + name + "'");
		}
	}

	/**
	 * What this operation creates.
	 * @return the reference, with the signature
	 */
	public ObjectReference routine() {
		return new ObjectReference(this.kind, this.name, null, this.definition.signature());
	}

	@Override
	public Inverse inverse() {
		if (!this.replacement) {
			return Inverse.by(DropObject.of(routine(), this));
		}
		if (this.former == null) {
			return Inverse.none("It is not known what " + routine() + " was: give its former definition.");
		}
		return Inverse.by(new CreateRoutine(this.kind, this.name, this.former, true, this.definition));
	}

}
