package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnAction.DropDefault;
import io.sqlbot.migrate.operation.ColumnAction.SetDefault;
import io.sqlbot.migrate.operation.ColumnAction.SetIdentity;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Writes the change of a column: all actions in one ALTER TABLE, so that the table is
 * locked, and at most rewritten, once.
 */
final class ColumnChangeSql {

	private ColumnChangeSql() {
	}

	static List<String> alter(AlterColumn operation) {
		ColumnChange change = operation.change();
		Statements statements = new Statements();
		if (!change.actions().isEmpty()) {
			statements
				.add("ALTER TABLE " + operation.table().quoted() + " " + String.join(", ", actions(operation, change)));
		}
		ObjectReference column = new ObjectReference(ObjectKind.COLUMN, operation.table(), operation.column(), null);
		CommentOn.Former comment = change.comment();
		if (comment != null) {
			statements.add(ObjectSql.comment(column, comment.text()));
		}
		if (change.newName() != null) {
			statements.add(ObjectSql.rename(new RenameObject(column, change.newName())));
		}
		return statements.list();
	}

	private static List<String> actions(AlterColumn operation, ColumnChange change) {
		String column = "ALTER COLUMN " + operation.column().quoted() + " ";
		List<String> actions = new ArrayList<>();
		if (dropsDefaultFirst(change)) {
			actions.add(column + "DROP DEFAULT");
		}
		change.action(SetType.class).ifPresent((type) -> actions.add(column + type(type)));
		Optional<DropDefault> drop = change.action(DropDefault.class);
		if (drop.isPresent() && !dropsDefaultFirst(change)) {
			actions.add(column + "DROP " + drop.get().what());
		}
		change.action(SetDefault.class).ifPresent((set) -> actions.add(column + setDefault(set)));
		for (ColumnAction action : change.actions()) {
			if (action instanceof ColumnAction.SetNullable nullable) {
				actions.add(column + (nullable.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
			}
			else if (action instanceof SetIdentity identity) {
				actions.add(column + setIdentity(identity));
			}
			else if (action instanceof ColumnAction.SetStorage storage) {
				actions.add(column + "SET STORAGE " + storage.storage());
			}
			else if (action instanceof ColumnAction.SetCompression compression) {
				actions.add(column + "SET COMPRESSION " + compression.method());
			}
			else if (action instanceof ColumnAction.SetStatistics statistics) {
				actions.add(column + "SET STATISTICS " + statistics.target());
			}
		}
		return actions;
	}

	// PostgreSQL converts the old default with the type, and fails when it can't,
	// although a new one follows; and it adds no identity beside a default
	private static boolean dropsDefaultFirst(ColumnChange change) {
		boolean sets = change.action(SetDefault.class).filter((set) -> !(set.to() instanceof Generated)).isPresent();
		boolean setsIdentity = change.action(SetDefault.class)
			.filter((set) -> set.to() instanceof Identity)
			.isPresent();
		boolean drops = change.action(DropDefault.class)
			.filter((drop) -> drop.what() == DropDefault.Kind.DEFAULT)
			.isPresent();
		return setsIdentity || ((sets || drops) && change.action(SetType.class).isPresent());
	}

	private static String type(SetType type) {
		QualifiedName collation = type.collation();
		return "TYPE " + type.type().sql() + ((collation != null) ? " COLLATE " + collation.quoted() : "")
				+ ((type.using() != null) ? " USING " + type.using() : "");
	}

	private static String setDefault(SetDefault set) {
		if (set.to() instanceof Identity identity) {
			return "ADD " + ColumnSql.generated(identity);
		}
		if (set.to() instanceof Generated generated) {
			return "SET EXPRESSION AS (" + generated.sql() + ")";
		}
		return "SET DEFAULT " + ColumnSql.expression(set.to());
	}

	private static String setIdentity(SetIdentity identity) {
		List<String> clauses = new ArrayList<>();
		if (identity.always() != null) {
			clauses.add("SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT"));
		}
		SequenceSql.clauses(identity.options()).forEach((clause) -> clauses.add("SET " + clause));
		return String.join(" ", clauses);
	}

}
