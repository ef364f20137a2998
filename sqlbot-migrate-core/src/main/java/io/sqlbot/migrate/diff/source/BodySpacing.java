package io.sqlbot.migrate.diff.source;

import io.sqlbot.migrate.diff.source.BodyElement.Directive;
import io.sqlbot.migrate.diff.source.BodyElement.NewSegment;
import io.sqlbot.migrate.diff.source.BodyElement.Remark;
import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreatePolicy;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.CreateTrigger;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.SetRowSecurity;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.sql.OperationSql;
import org.jspecify.annotations.Nullable;

/**
 * Where an empty line stands between the elements of a revision.
 */
final class BodySpacing {

	private BodySpacing() {
	}

	/**
	 * Return whether no empty line stands between two elements: a comment stands right
	 * above what it is about, and what belongs to one table, or is of one kind and short,
	 * stands together.
	 * @param first an element
	 * @param second the one below it
	 * @return whether they stand together
	 */
	static boolean standTogether(BodyElement first, BodyElement second) {
		if (first instanceof NewSegment || second instanceof NewSegment || second instanceof Remark) {
			return false;
		}
		if (first instanceof Directive above && second instanceof Directive below) {
			return standTogether(above.operation(), below.operation());
		}
		return true;
	}

	private static boolean standTogether(Operation first, Operation second) {
		QualifiedName table = table(first);
		return (table != null && table.equals(table(second)))
				|| (first.getClass() == second.getClass() && isShort(first) && isShort(second));
	}

	private static boolean isShort(Operation operation) {
		return OperationSql.of(operation).stream().noneMatch((sql) -> sql.indexOf('\n') >= 0);
	}

	private static @Nullable QualifiedName table(Operation operation) {
		if (operation instanceof CreateTable creation) {
			return creation.table();
		}
		if (operation instanceof AddColumn addition) {
			return addition.table();
		}
		if (operation instanceof AlterColumn change) {
			return change.table();
		}
		if (operation instanceof AddConstraint addition) {
			return addition.table();
		}
		if (operation instanceof ValidateConstraint validation) {
			return validation.table();
		}
		if (operation instanceof CreateIndex creation) {
			return creation.table();
		}
		if (operation instanceof CreateTrigger creation) {
			return creation.table();
		}
		if (operation instanceof CreatePolicy creation) {
			return creation.table();
		}
		if (operation instanceof SetRowSecurity change) {
			return change.table();
		}
		return (operation instanceof CommentOn comment) ? comment.object().name() : null;
	}

}
