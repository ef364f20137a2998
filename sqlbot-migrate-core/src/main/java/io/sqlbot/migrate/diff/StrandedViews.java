package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.diff.safe.Obstacle;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.View;

/**
 * Finds views that stay, as the model can't say what views there are, but read what goes.
 * PostgreSQL refuses to drop it, and what the view should be then is not known.
 */
final class StrandedViews {

	private StrandedViews() {
	}

	static List<Obstacle> find(SchemaObjects from, SchemaObjects to) {
		List<Obstacle> obstacles = new ArrayList<>();
		for (View view : to.views.values()) {
			List<ObjectReference> lost = lost(view, from, to);
			if (!lost.isEmpty()) {
				ObjectReference object = References.view(view);
				obstacles.add(new Obstacle(object, "what becomes of the " + object + ", which reads what goes: the "
						+ lost.stream().map(ObjectReference::toString).collect(Collectors.joining(", the ")) + ".",
						List.of("The model can't say which views there are, so it stays as it is, and is in the way.",
								"Drop it here, or replace its query by one without.")));
			}
		}
		return obstacles;
	}

	// what a view that is to be reads, and the database will not have any more
	static List<ObjectReference> lost(View view, SchemaObjects from, SchemaObjects to) {
		return view.uses()
			.stream()
			.filter((use) -> from.tables.containsKey(use.relation()))
			.filter((use) -> isLost(use, from, to))
			.map((use) -> reference(use, to))
			.distinct()
			.sorted((one, other) -> one.toString().compareTo(other.toString()))
			.toList();
	}

	private static boolean isLost(View.Use use, SchemaObjects from, SchemaObjects to) {
		QualifiedName name = use.relation();
		Table later = to.tables.get(name);
		Identifier column = use.column();
		if (later == null) {
			return !to.views.containsKey(name);
		}
		Table before = from.tables.get(name);
		return column != null && before != null && SchemaObjects.column(before, column) != null
				&& SchemaObjects.column(later, column) == null;
	}

	private static ObjectReference reference(View.Use use, SchemaObjects to) {
		Identifier column = use.column();
		return (column != null && to.tables.containsKey(use.relation())) ? References.column(use.relation(), column)
				: References.table(use.relation());
	}

}
