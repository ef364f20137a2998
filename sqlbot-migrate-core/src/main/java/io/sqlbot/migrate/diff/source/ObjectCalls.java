package io.sqlbot.migrate.diff.source;

import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.DropOptions;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.SetTablespace;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Calls that all kinds of objects share.
 */
final class ObjectCalls {

	private ObjectCalls() {
	}

	static Chain drop(DropObject operation) {
		ObjectReference object = operation.object();
		Chain options = options(operation.options());
		Chain op = op(object);
		Identifier member = object.member();
		Code name = Names.text(object.name());
		if (member != null) {
			return switch (object.kind()) {
				case COLUMN -> op.call("dropColumn", options.asOption("d", name, Names.text(member)));
				case CONSTRAINT -> op.call("dropConstraint", options.asOption("d", Names.text(member), name));
				default -> options.isEmpty() ? op.call("drop" + title(object.kind()), Names.text(member), name)
						: op.call("drop", options.asOption("d", reference(object)));
			};
		}
		return switch (object.kind()) {
			case TABLE, INDEX -> op.call("drop" + title(object.kind()), options.asOption("d", name));
			case VIEW, MATERIALIZED_VIEW -> options.isEmpty() ? op.call("drop" + title(object.kind()), name)
					: op.call("drop", options.asOption("d", reference(object)));
			case TYPE -> options.isEmpty() ? op.call("dropEnum", name)
					: op.call("drop", options.asOption("d", reference(object)));
			default -> op.call("drop", options.asOption("d", reference(object)));
		};
	}

	static Chain rename(RenameObject operation) {
		ObjectReference object = operation.object();
		Code newName = Names.text(operation.newName());
		Code name = Names.text(object.name());
		Identifier member = object.member();
		Chain op = op(object);
		if (member != null && (object.kind() == ObjectKind.COLUMN || object.kind() == ObjectKind.CONSTRAINT)) {
			return op.call("rename" + title(object.kind()), name, Names.text(member), newName);
		}
		return switch (object.kind()) {
			case TABLE, INDEX -> op.call("rename" + title(object.kind()), name, newName);
			default -> op.call("rename", reference(object), newName);
		};
	}

	static Chain comment(CommentOn operation) {
		Chain op = op(operation.object());
		Code object = reference(operation.object());
		return (operation.text() != null) ? op.call("comment", object, Code.string(operation.text()))
				: op.call("dropComment", object);
	}

	static Chain move(MoveObject operation) {
		return op(operation.object()).call("setSchema", reference(operation.object()), Names.text(operation.schema()));
	}

	static Chain setTablespace(SetTablespace operation) {
		return op(operation.object()).call("setTablespace", reference(operation.object()),
				Names.text(operation.tablespace()));
	}

	static Chain op(ObjectReference object) {
		return Names.op(object.name());
	}

	static Chain reference(ObjectReference object) {
		Identifier member = object.member();
		Code name = Names.text(object.name());
		if (member != null) {
			return reference(camelCase(object.kind()) + "Of", name, Names.text(member));
		}
		return switch (object.kind()) {
			case TYPE -> reference("userType", name);
			case DOMAIN -> reference("userDomain", name);
			case FUNCTION, PROCEDURE -> reference(camelCase(object.kind()), name, arguments(object));
			default -> reference(camelCase(object.kind()), name);
		};
	}

	private static Code arguments(ObjectReference object) {
		if (object.arguments() == null) {
			throw new InexpressibleException("a routine whose arguments are not known");
		}
		return Code.string(object.arguments());
	}

	private static Chain reference(String method, Code... arguments) {
		return Code.call(ObjectReference.class, method, arguments);
	}

	private static Chain options(DropOptions options) {
		Chain code = new Chain(Code.words("d"), List.of());
		code = options.isIfExists() ? code.call("ifExists") : code;
		code = options.isCascade() ? code.call("cascade") : code;
		return options.isConcurrently() ? code.call("concurrently") : code;
	}

	private static String camelCase(ObjectKind kind) {
		String title = title(kind);
		return Character.toLowerCase(title.charAt(0)) + title.substring(1);
	}

	private static String title(ObjectKind kind) {
		StringBuilder title = new StringBuilder();
		for (String word : kind.name().split("_")) {
			title.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
		}
		return title.toString();
	}

}
