package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is done to objects of all kinds in the same way.
 */
final class ObjectSql {

	private ObjectSql() {
	}

	static String drop(DropObject operation) {
		ObjectReference object = operation.object();
		String cascade = operation.options().isCascade() ? " CASCADE" : "";
		String ifExists = operation.options().isIfExists() ? "IF EXISTS " : "";
		String kind = object.kind().sql();
		if (isPartOfTable(object)) {
			return "ALTER TABLE " + object.name().quoted() + " DROP " + kind + " " + ifExists + ownName(object)
					+ cascade;
		}
		String concurrently = operation.options().isConcurrently() ? "CONCURRENTLY " : "";
		return "DROP " + kind + " " + concurrently + ifExists + named(object) + cascade;
	}

	static String rename(RenameObject operation) {
		ObjectReference object = operation.object();
		String to = " TO " + operation.newName().quoted();
		if (isPartOfTable(object)) {
			return "ALTER TABLE " + object.name().quoted() + " RENAME " + object.kind().sql() + " " + ownName(object)
					+ to;
		}
		return "ALTER " + object.kind().sql() + " " + named(object) + " RENAME" + to;
	}

	static String comment(CommentOn operation) {
		return comment(operation.object(), operation.text());
	}

	static String comment(ObjectReference object, @Nullable String text) {
		return "COMMENT ON " + object.kind().sql() + " " + named(object) + " IS "
				+ ((text != null) ? Quoting.literal(text) : "NULL");
	}

	// as DROP, COMMENT and ALTER of the kind want it
	static String named(ObjectReference object) {
		Identifier member = object.member();
		if (member == null) {
			String arguments = object.arguments();
			return object.name().quoted() + ((arguments != null) ? "(" + arguments + ")" : "");
		}
		return (object.kind() == ObjectKind.COLUMN) ? object.name().quoted() + "." + member.quoted()
				: member.quoted() + " ON " + object.name().quoted();
	}

	private static String ownName(ObjectReference object) {
		return object.ownName().quoted();
	}

	private static boolean isPartOfTable(ObjectReference object) {
		return object.kind() == ObjectKind.COLUMN || object.kind() == ObjectKind.CONSTRAINT;
	}

}
