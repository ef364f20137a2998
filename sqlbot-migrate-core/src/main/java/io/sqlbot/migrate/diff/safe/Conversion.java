package io.sqlbot.migrate.diff.safe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sqlbot.migrate.catalog.TypeConversions.Way;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Completes a change of a column's type by the expression that converts the values, where
 * PostgreSQL does not convert them by itself.
 */
final class Conversion {

	private Conversion() {
	}

	static AlterColumn of(AlterColumn operation, TableFacts facts, Phases phases) {
		Optional<ColumnType> former = facts.formerType(operation);
		Optional<SetType> change = operation.change()
			.action(SetType.class)
			.filter((type) -> !wraps(type.using()) || former.filter(TableFacts::isText).isPresent());
		if (change.isEmpty() || former.isEmpty()) {
			return operation;
		}
		ColumnType type = change.get().type();
		boolean isList = isList(former.get(), type);
		Way way = isList ? Way.UNKNOWN : facts.conversion(former.get(), type);
		String column = operation.column().quoted();
		Lossiness.of(former.get(), type)
			.ifPresent((loss) -> phases
				.main(new BodyElement.Remark(List.of("'" + operation.column() + "' of '" + operation.table()
						+ "' becomes " + type.sql() + " from " + former.get().sql() + ": " + loss + "."))));
		if (way == Way.UNKNOWN) {
			ask(operation, former.get(), type, isList
					? List.of(
							"PostgreSQL reads text such as '{a,b}' by " + column + "::" + type.sql()
									+ "; string_to_array(" + column + ", ',')::" + type.sql() + " divides it,",
							"and ARRAY[" + column + "]::" + type.sql() + " makes all of it the only element.")
					: List.of(), phases);
		}
		return switch (way) {
			case ASSIGNMENT -> using(operation, null);
			case CAST -> using(operation, column + "::" + type.sql());
			case BY_TEXT -> using(operation, column + "::text::" + type.sql());
			case UNKNOWN -> using(operation, "NULL::" + type.sql());
		};
	}

	// text may hold an array in many ways, and none of them is usual
	private static boolean isList(ColumnType former, ColumnType type) {
		return TableFacts.isText(former) && !former.sql().endsWith("[]") && type.sql().endsWith("[]");
	}

	private static void ask(AlterColumn operation, ColumnType former, ColumnType type, List<String> advice,
			Phases phases) {
		List<String> lines = new ArrayList<>(List.of(
				Undecided.MARK + "how the values of '" + operation.column() + "' of '" + operation.table() + "' become "
						+ type.sql() + " from " + former.sql() + (advice.isEmpty() ? "; PostgreSQL has no cast." : "."),
				"Write the expression into USING below, then remove this statement, which stops where it is needed."));
		lines.addAll(1, advice);
		phases.first(new BodyElement.Remark(lines));
		phases.first(Undecided.guardOfValue(operation.table(), operation.column()));
		phases.main(new BodyElement.Remark(
				List.of(Undecided.MARK + "the expression over '" + operation.column() + "' in place of NULL")));
	}

	// a value becomes an array's only element
	private static boolean wraps(@Nullable String using) {
		return using != null && using.startsWith("ARRAY[");
	}

	private static AlterColumn using(AlterColumn operation, @Nullable String expression) {
		ColumnChange change = operation.change();
		List<ColumnAction> actions = change.actions()
			.stream()
			.map((action) -> (action instanceof SetType type)
					? new SetType(type.type(), type.collation(), expression, type.usingBack()) : action)
			.toList();
		return new AlterColumn(operation.table(), operation.column(),
				new ColumnChange(actions, change.newName(), change.comment(), change.existing()));
	}

}
