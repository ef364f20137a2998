package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Creates a schema.
 *
 * @param name the schema's name
 * @param owner the role that owns it, or {@code null} for the current one
 * @param ifNotExists whether nothing happens where it is there
 */
public record CreateSchema(Identifier name, @Nullable Identifier owner, boolean ifNotExists) implements Operation {

	@Override
	public Inverse inverse() {
		return this.ifNotExists ? Inverse.ifExisted("ifNotExists") : Inverse.by(DropObject
			.of(new ObjectReference(ObjectKind.SCHEMA, new QualifiedName(null, this.name), null, null), this));
	}

}
