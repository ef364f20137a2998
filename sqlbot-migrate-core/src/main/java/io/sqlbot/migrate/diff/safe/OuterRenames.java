package io.sqlbot.migrate.diff.safe;

import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * The renames of tables and columns that come before everything else, and those that come
 * after it. They keep these places, whatever else is moved. With a table that gets into
 * another schema belong the schema, and names that are made free before.
 *
 * @param operations all operations of a direction
 */
record OuterRenames(List<Operation> operations) {

	void split(Phases phases, Consumer<Operation> others) {
		int begin = begin();
		int end = end(begin);
		this.operations.subList(0, begin).forEach(phases::rename);
		this.operations.subList(begin, end).forEach(others);
		this.operations.subList(end, this.operations.size()).forEach(phases::renameLast);
	}

	// what is between them
	List<Operation> others() {
		int begin = begin();
		return this.operations.subList(begin, end(begin));
	}

	private int begin() {
		int begin = 0;
		for (int i = 0; i < this.operations.size() && isOuter(this.operations.get(i)); i++) {
			if (isRename(this.operations.get(i))) {
				begin = i + 1;
			}
		}
		return begin;
	}

	private int end(int begin) {
		int end = this.operations.size();
		for (int i = end - 1; i >= begin && isOuter(this.operations.get(i)); i--) {
			if (isRename(this.operations.get(i))) {
				end = i;
			}
		}
		return end;
	}

	private static boolean isOuter(Operation operation) {
		return isRename(operation) || operation instanceof RenameObject || operation instanceof CreateSchema
				|| (operation instanceof DropObject drop && drop.object().kind() == ObjectKind.SCHEMA);
	}

	private static boolean isRename(Operation operation) {
		return (operation instanceof RenameObject rename && isTableOrColumn(rename.object()))
				|| (operation instanceof MoveObject move && isTableOrColumn(move.object()));
	}

	private static boolean isTableOrColumn(ObjectReference object) {
		return object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN;
	}

}
