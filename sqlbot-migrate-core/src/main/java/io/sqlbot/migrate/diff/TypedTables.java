package io.sqlbot.migrate.diff;

import java.util.List;
import java.util.Objects;

import io.sqlbot.migrate.diff.safe.Obstacle;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Ties tables to the composite type that their columns are of, and unties them (the
 * PostgreSQL manual, ALTER TABLE, {@code OF}). A change of the type itself changes them
 * by CASCADE only, which is the author's to write.
 */
final class TypedTables {

	private TypedTables() {
	}

	static void enter(ChangeLog log, Table created) {
		String type = type(created);
		if (type != null) {
			enter(log, created.name(), type);
		}
	}

	// after the columns are as the type has them
	static void enter(ChangeLog log, TableDelta delta) {
		String before = type(delta.from);
		String after = type(delta.to);
		if (Objects.equals(before, after)) {
			return;
		}
		if (after != null) {
			enter(log, delta.to.name(), after);
		}
		log.changed(References.table(delta.to.name()), "type", before, after);
	}

	// before the columns change, which their type would not let them
	static void leave(ChangeLog log, TableDelta delta) {
		String before = type(delta.from);
		if (before == null) {
			return;
		}
		if (!before.equals(type(delta.to))) {
			log.sql("ALTER TABLE " + delta.from.name().quoted() + " NOT OF");
		}
		else if (delta.columns.stream().anyMatch(TypedTables::isOfAnotherType)) {
			log.obstacle(obstacle(delta.from.name(), before));
		}
	}

	static Obstacle obstacle(QualifiedName table, Object type) {
		return new Obstacle(References.table(table),
				"how the type '" + type + "' of table '" + table + "' gets the columns of the model.",
				List.of("A table of a type has the columns of that type: one statement changes both. Write ALTER TYPE with",
						"CASCADE here, and take the changes of the same columns out below."));
	}

	private static boolean isOfAnotherType(Pair<TableColumn> pair) {
		TableColumn from = pair.from();
		TableColumn to = pair.to();
		return from == null || to == null || !from.column().type().equals(to.column().type());
	}

	private static void enter(ChangeLog log, QualifiedName table, String type) {
		log.sql("ALTER TABLE " + table.quoted() + " OF " + type);
	}

	private static @Nullable String type(Table table) {
		return table.settings().parentage().ofType();
	}

}
