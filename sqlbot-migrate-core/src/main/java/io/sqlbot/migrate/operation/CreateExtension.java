package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates an extension.
 *
 * @param name the extension's name
 * @param options the options
 */
public record CreateExtension(Identifier name, ExtensionOptions options) implements Operation {

	@Override
	public Inverse inverse() {
		return this.options.isIfNotExists() ? Inverse.ifExisted("ifNotExists") : Inverse.by(DropObject
			.of(new ObjectReference(ObjectKind.EXTENSION, new QualifiedName(null, this.name), null, null), this));
	}

}
