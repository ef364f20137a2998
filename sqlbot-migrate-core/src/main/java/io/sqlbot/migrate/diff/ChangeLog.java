package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.diff.safe.Obstacle;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Collects what leads from one model to another, and what it is for.
 */
final class ChangeLog {

	private final List<Operation> operations = new ArrayList<>();

	private final List<Difference> differences = new ArrayList<>();

	private final List<Obstacle> obstacles = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	List<Operation> operations() {
		return this.operations;
	}

	List<Difference> differences() {
		return this.differences;
	}

	List<Obstacle> obstacles() {
		return this.obstacles;
	}

	List<String> remarks() {
		return this.remarks;
	}

	void add(Operation operation) {
		this.operations.add(operation);
	}

	void addAll(List<? extends Operation> several) {
		this.operations.addAll(several);
	}

	// for what no operation can do
	void obstacle(Obstacle obstacle) {
		this.obstacles.add(obstacle);
	}

	// for what the author of the revision should know
	void remark(String line) {
		this.remarks.add(line);
	}

	// for what no other operation can say
	void sql(String sql) {
		this.operations.add(new ExecuteSql(sql, 1, true));
	}

	void drop(ObjectReference object, List<? extends Operation> creation) {
		this.operations.add(DropObject.of(object, creation.toArray(Operation[]::new)));
	}

	void comment(ObjectReference object, @Nullable String from, @Nullable String to) {
		if (!Objects.equals(from, to)) {
			this.operations.add(new CommentOn(object, to, new CommentOn.Former(from)));
		}
	}

	void missing(ObjectReference object) {
		this.differences.add(new Difference(Difference.Kind.MISSING, object, "The " + object + " is missing."));
	}

	void surplus(ObjectReference object) {
		this.differences
			.add(new Difference(Difference.Kind.SURPLUS, object, "The " + object + " is not in the model."));
	}

	void renamed(ObjectReference object, Object to) {
		this.differences.add(new Difference(Difference.Kind.RENAMED, object,
				"The " + object + " should have the name '" + to + "'."));
	}

	// of what is made anew; it may be for its name alone
	void redefined(ObjectReference former, ObjectReference object, String from, String to) {
		if (!former.equals(object)) {
			renamed(former, object.ownName());
		}
		if (!from.equals(to)) {
			changed(object, "definition", from, to);
		}
	}

	// reads as: The type of column 'a' of table 't' is text, but should be integer.
	void changed(ObjectReference object, String property, @Nullable Object from, @Nullable Object to) {
		this.differences.add(new Difference(Difference.Kind.CHANGED, object,
				"The " + property + " of " + object + " is " + shown(from) + ", but should be " + shown(to) + "."));
	}

	// for what is too long to be shown
	void other(ObjectReference object, List<String> properties) {
		String last = properties.get(properties.size() - 1);
		String all = (properties.size() == 1) ? last
				: String.join(", ", properties.subList(0, properties.size() - 1)) + " and " + last;
		this.differences.add(new Difference(Difference.Kind.CHANGED, object,
				"The " + object + " has another " + all + " than in the model."));
	}

	private static String shown(@Nullable Object value) {
		return (value != null && !value.toString().isEmpty()) ? value.toString() : "missing";
	}

}
