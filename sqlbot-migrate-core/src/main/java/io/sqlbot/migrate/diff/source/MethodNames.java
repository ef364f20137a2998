package io.sqlbot.migrate.diff.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.ObjectKind;

/**
 * Names for the methods of a long revision, by what they do: {@code createTables1},
 * {@code createTables2} and so on. Not thread-safe.
 */
final class MethodNames {

	private static final String OTHER = "";

	private static final Map<Class<? extends Operation>, String> KINDS = Map.of(CreateTable.class, "createTables",
			AddColumn.class, "addColumns", AlterColumn.class, "alterColumns", AddConstraint.class, "addConstraints",
			ValidateConstraint.class, "validateConstraints", CreateIndex.class, "createIndexes", CommentOn.class,
			"comment");

	private final Map<String, Integer> used = new HashMap<>();

	/**
	 * Give the next name.
	 * @param operations what the method does
	 * @param otherwise what it is called if that is of several kinds
	 * @return the name, never given before
	 */
	String next(List<Operation> operations, String otherwise) {
		Set<String> kinds = operations.stream().map(MethodNames::kind).collect(Collectors.toSet());
		String name = (kinds.size() == 1 && !kinds.contains(OTHER)) ? kinds.iterator().next() : otherwise;
		return name + this.used.merge(name, 1, Integer::sum);
	}

	private static String kind(Operation operation) {
		if (operation instanceof DropObject drop) {
			return (drop.object().kind() == ObjectKind.TABLE) ? "dropTables" : OTHER;
		}
		return KINDS.getOrDefault(operation.getClass(), OTHER);
	}

}
