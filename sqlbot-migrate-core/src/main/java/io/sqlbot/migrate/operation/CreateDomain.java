package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Creates a domain.
 *
 * @param name the domain's name
 * @param type the base type
 * @param options what it adds to the type
 */
public record CreateDomain(QualifiedName name, ColumnType type, DomainOptions options) implements Operation {

	public CreateDomain {
		Arguments.notNull("type", type);
	}

	@Override
	public Inverse inverse() {
		return Inverse.by(DropObject.of(new ObjectReference(ObjectKind.DOMAIN, this.name, null, null), this));
	}

}
