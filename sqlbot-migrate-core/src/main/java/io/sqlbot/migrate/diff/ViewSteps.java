package io.sqlbot.migrate.diff;

import java.util.Objects;

import io.sqlbot.migrate.operation.ReplaceView;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.View;

/**
 * Changes views that stay.
 */
final class ViewSteps {

	private ViewSteps() {
	}

	static void change(ChangeLog log, TypeConversion conversion, View from, View to) {
		ObjectReference object = References.view(to);
		if (!from.query().equals(to.query())) {
			log.add(new ReplaceView(to.name(), to.query(), from.query()));
		}
		for (Pair<TableColumn> pair : Pair.byName(from.columns(), to.columns(), TableColumn::name)) {
			if (pair.from() != null && pair.to() != null) {
				new ColumnAlteration(log, conversion, to.name(), pair.from(), pair.to()).write(false, () -> {
				});
			}
			else if (pair.to() != null) {
				log.addAll(ColumnSteps.ofViewColumn(to.name(), pair.to()));
			}
		}
		for (Pair<Index> pair : Pair.byShape(from.indexes(), to.indexes(), IndexShape::of, Index::name)) {
			change(log, to, pair);
		}
		log.comment(object, from.comment(), to.comment());
		difference(log, from, to);
	}

	static void difference(ChangeLog log, View from, View to) {
		ObjectReference object = References.view(to);
		if (!from.query().equals(to.query())) {
			log.changed(object, "query", from.query().strip(), to.query().strip());
		}
		if (from.kind() != to.kind()) {
			log.changed(object, "kind", from.kind(), to.kind());
		}
		if (!from.storage().equals(to.storage())) {
			log.changed(object, "storage", from.storage().parameters(), to.storage().parameters());
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			log.changed(object, "comment", from.comment(), to.comment());
		}
	}

	private static void change(ChangeLog log, View view, Pair<Index> pair) {
		Index before = pair.from();
		Index after = pair.to();
		if (before != null && after != null && IndexShape.of(before).equals(IndexShape.of(after))) {
			IndexSteps.change(log, view.name(), before, after);
			return;
		}
		if (before != null) {
			log.drop(References.index(view.name(), before.name()), IndexSteps.create(view.name(), before));
		}
		if (after != null) {
			log.addAll(IndexSteps.create(view.name(), IndexShape.valid(after)));
		}
		if (before == null && after != null) {
			log.missing(References.index(view.name(), after.name()));
		}
		else if (before != null && after == null) {
			log.surplus(References.index(view.name(), before.name()));
		}
		else if (before != null && after != null) {
			log.changed(References.index(view.name(), after.name()), "definition", IndexSteps.text(view.name(), before),
					IndexSteps.text(view.name(), after));
		}
	}

}
