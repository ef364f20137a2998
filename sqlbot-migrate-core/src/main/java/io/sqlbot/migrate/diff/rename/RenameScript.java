package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Operations that rename and move, and those that take them back in the opposite order.
 */
final class RenameScript {

	final List<Operation> upgrade = new ArrayList<>();

	final List<Operation> downgrade = new ArrayList<>();

	final List<ObjectReference> createdSchemas = new ArrayList<>();

	private final Identifier defaultSchema;

	private final Predicate<ObjectReference> included;

	RenameScript(Identifier defaultSchema, Predicate<ObjectReference> included) {
		this.defaultSchema = defaultSchema;
		this.included = included;
	}

	void rename(ObjectReference object, Identifier newName) {
		this.upgrade.add(new RenameObject(object, newName));
		this.downgrade.add(0, new RenameObject(object.renamed(newName), object.ownName()));
	}

	QualifiedName move(QualifiedName table, @Nullable Identifier schema) {
		QualifiedName moved = new QualifiedName(schema, table.name());
		this.upgrade.add(new MoveObject(RelationNames.table(table), named(schema)));
		this.downgrade.add(0, new MoveObject(RelationNames.table(moved), named(table.schema())));
		return moved;
	}

	// unless schemas are somebody else's
	boolean create(Identifier schema) {
		CreateSchema creation = new CreateSchema(schema, null, false);
		ObjectReference object = new ObjectReference(ObjectKind.SCHEMA, new QualifiedName(null, schema), null, null);
		if (!this.included.test(object)) {
			return false;
		}
		this.upgrade.add(creation);
		this.downgrade.add(0, DropObject.of(object, creation));
		this.createdSchemas.add(object);
		return true;
	}

	private Identifier named(@Nullable Identifier schema) {
		return (schema != null) ? schema : this.defaultSchema;
	}

}
