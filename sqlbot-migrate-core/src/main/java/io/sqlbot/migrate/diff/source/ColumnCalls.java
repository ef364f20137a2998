package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * The call that changes a column.
 */
final class ColumnCalls {

	private ColumnCalls() {
	}

	static Chain alter(AlterColumn operation) {
		ColumnChange change = operation.change();
		Chain code = new Chain(Code.words("c"), List.of());
		for (ColumnAction action : change.actions()) {
			code = with(code, action);
		}
		CommentOn.Former comment = change.comment();
		if (comment != null) {
			code = (comment.text() != null) ? code.call("comment", Code.string(comment.text()))
					: code.call("dropComment");
		}
		code = (change.newName() != null) ? code.call("rename", Names.text(change.newName())) : code;
		return Names.op(operation.table())
			.call("alterColumn", Names.text(operation.table()), Names.text(operation.column()), new Lambda("c", code));
	}

	private static Chain with(Chain code, ColumnAction action) {
		if (action instanceof ColumnAction.SetType type) {
			return withType(code, type);
		}
		if (action instanceof ColumnAction.SetNullable set) {
			return code.call(set.nullable() ? "nullable" : "notNull");
		}
		if (action instanceof ColumnAction.SetDefault set) {
			return withDefault(code, set);
		}
		if (action instanceof ColumnAction.DropDefault drop) {
			return code.call("drop" + switch (drop.what()) {
				case DEFAULT -> "Default";
				case IDENTITY -> "Identity";
				case EXPRESSION -> "Expression";
			});
		}
		if (action instanceof ColumnAction.SetIdentity set) {
			return withIdentity(code, set);
		}
		if (action instanceof ColumnAction.SetStorage set) {
			return code.call("storage", ColumnCode.storage(set.storage()));
		}
		if (action instanceof ColumnAction.SetCompression set) {
			return code.call("compression", Code.string(set.method()));
		}
		return code.call("statistics", ValueCode.number(((ColumnAction.SetStatistics) action).target()));
	}

	private static Chain withType(Chain code, ColumnAction.SetType type) {
		Chain changed = code.call("type", TypeCode.of(type.type()));
		QualifiedName collation = type.collation();
		changed = (collation != null) ? changed.call("collate", Names.qualified(collation)) : changed;
		return (type.using() != null) ? changed.call("using", Code.sql(type.using())) : changed;
	}

	private static Chain withDefault(Chain code, ColumnAction.SetDefault set) {
		if (set.to() instanceof Identity identity) {
			Chain options = SequenceCode.of(identity.options());
			return code.call("addIdentity", Code.words(String.valueOf(identity.always())),
					options.isEmpty() ? Code.words("(s) -> s") : new Lambda("s", options));
		}
		if (set.to() instanceof Generated generated) {
			return code.call("setExpression", Code.sql(generated.sql()));
		}
		return ColumnCode.constantOrExpression(code, set.to());
	}

	private static Chain withIdentity(Chain code, ColumnAction.SetIdentity set) {
		List<Code> arguments = new ArrayList<>();
		if (set.always() != null) {
			arguments.add(Code.words(String.valueOf(set.always())));
		}
		Chain options = SequenceCode.of(set.options());
		return code.call("setIdentity", options.asOption("s", arguments.toArray(Code[]::new)));
	}

}
