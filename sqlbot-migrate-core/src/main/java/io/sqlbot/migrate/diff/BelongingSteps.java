package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.Belongings.Privilege;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Gives a view or a routine that was made anew what went with the former one. The owner
 * comes first, as PostgreSQL takes a grant for one by the owner.
 */
final class BelongingSteps {

	private final ObjectReference object;

	private final List<Operation> operations = new ArrayList<>();

	private BelongingSteps(ObjectReference object) {
		this.object = object;
	}

	/**
	 * Write the statements.
	 * @param object the view or routine
	 * @param belongings what went with the former one
	 * @param hasColumn whether it has a column of a name, for privileges on columns
	 * @return one operation for each statement
	 */
	static List<Operation> give(ObjectReference object, Belongings belongings, Predicate<Identifier> hasColumn) {
		BelongingSteps steps = new BelongingSteps(object);
		if (belongings.owner() != null) {
			steps.sql("ALTER " + object.kind().sql() + " " + steps.name() + " OWNER TO " + belongings.owner().quoted());
		}
		Predicate<Privilege> fits = (one) -> one.column() == null || hasColumn.test(one.column());
		List<Privilege> revoked = belongings.revoked().stream().filter(fits).toList();
		List<Privilege> granted = belongings.granted().stream().filter(fits).toList();
		byRole(revoked)
			.forEach((to, some) -> steps.sql("REVOKE " + names(some) + steps.target() + " FROM " + to.role()));
		byRole(granted).forEach((to, some) -> steps.sql("GRANT " + names(some) + steps.target() + " TO " + to.role()
				+ (to.isGrantable() ? " WITH GRANT OPTION" : "")));
		belongings.statements().forEach(steps::sql);
		return steps.operations;
	}

	private void sql(String sql) {
		this.operations.add(new ExecuteSql(sql, 1, true));
	}

	private String name() {
		String arguments = this.object.arguments();
		return this.object.name().quoted() + ((arguments != null) ? "(" + arguments + ")" : "");
	}

	// a view is a table to GRANT
	private String target() {
		ObjectKind kind = this.object.kind();
		boolean isRoutine = kind == ObjectKind.FUNCTION || kind == ObjectKind.PROCEDURE;
		return " ON " + (isRoutine ? kind.sql() + " " : "") + name();
	}

	private static Map<Receiver, List<Privilege>> byRole(List<Privilege> privileges) {
		return privileges.stream()
			.collect(Collectors.groupingBy((one) -> new Receiver(one.grantee(), one.isGrantable()), LinkedHashMap::new,
					Collectors.toList()));
	}

	private static String names(List<Privilege> privileges) {
		Map<String, List<String>> columns = new LinkedHashMap<>();
		for (Privilege privilege : privileges) {
			Identifier column = privilege.column();
			if (column != null) {
				columns.computeIfAbsent(privilege.name(), (name) -> new ArrayList<>()).add(column.quoted());
			}
		}
		List<String> names = new ArrayList<>();
		privileges.stream().filter((one) -> one.column() == null).map(Privilege::name).forEach(names::add);
		columns.forEach((name, some) -> names.add(name + " (" + String.join(", ", some) + ")"));
		return String.join(", ", names);
	}

	/** Who has privileges, and whether they may be passed on. */
	private record Receiver(@Nullable Identifier grantee, boolean isGrantable) {

		String role() {
			return (this.grantee != null) ? this.grantee.quoted() : "PUBLIC";
		}

	}

}
