package io.sqlbot.migrate.diff.safe;

import java.util.List;
import java.util.function.Consumer;

import io.sqlbot.migrate.operation.MoveObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * The renames of tables and columns that come before everything else, and those that come
 * after it. They keep these places, whatever else is moved.
 *
 * @param operations all operations of a direction
 */
record OuterRenames(List<Operation> operations) {

	void split(Phases phases, Consumer<Operation> others) {
		int begin = 0;
		while (begin < this.operations.size() && isRename(this.operations.get(begin))) {
			begin++;
		}
		int end = this.operations.size();
		while (end > begin && isRename(this.operations.get(end - 1))) {
			end--;
		}
		this.operations.subList(0, begin).forEach(phases::rename);
		this.operations.subList(begin, end).forEach(others);
		this.operations.subList(end, this.operations.size()).forEach(phases::renameLast);
	}

	private static boolean isRename(Operation operation) {
		return (operation instanceof RenameObject rename && isTableOrColumn(rename.object()))
				|| (operation instanceof MoveObject move && isTableOrColumn(move.object()));
	}

	private static boolean isTableOrColumn(ObjectReference object) {
		return object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN;
	}

}
