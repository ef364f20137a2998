package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.Routine;
import io.sqlbot.migrate.schema.View;

/**
 * Says what a revision can't know of views and routines that it drops and creates again:
 * what another database has beside the definition, and what no statement gives back.
 */
final class MadeAnew {

	private final List<String> given = new ArrayList<>();

	private final List<String> lost = new ArrayList<>();

	private MadeAnew() {
	}

	static List<String> remarks(SchemaObjects from, SchemaObjects to, Rework rework) {
		MadeAnew anew = new MadeAnew();
		for (View view : from.views.values()) {
			if (to.views.containsKey(view.name()) && rework.isRemade(view)) {
				anew.add(References.view(view), view.belongings());
			}
		}
		for (Routine routine : from.routines.values()) {
			ObjectReference object = References.routine(routine);
			if (to.routines.containsKey(object) && rework.isRemade(routine)) {
				anew.add(object, routine.belongings());
			}
		}
		List<String> lines = new ArrayList<>();
		if (!anew.given.isEmpty()) {
			lines.add("Dropped and created again, with the owner and the privileges that the compared database has: "
					+ String.join(", ", anew.given) + ".");
		}
		lines.addAll(anew.lost);
		return lines;
	}

	private void add(ObjectReference object, Belongings belongings) {
		if (belongings.owner() != null || !belongings.granted().isEmpty() || !belongings.revoked().isEmpty()) {
			this.given.add("the " + object);
		}
		if (!belongings.lost().isEmpty()) {
			this.lost.add("Dropped and created again, without what no statement gives back: the " + object + ", "
					+ String.join(", ", belongings.lost()) + ".");
		}
	}

}
