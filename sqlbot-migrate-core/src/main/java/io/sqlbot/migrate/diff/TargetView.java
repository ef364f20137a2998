package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.View;

/**
 * Decides what a view should be that both the database and the model have.
 *
 * @param said what of the model is compared
 */
record TargetView(SaidParts said) {

	View of(View existing, View model) {
		// whether it has been filled is not for the model to say
		boolean isSameKind = ViewText.isMaterialized(existing) == ViewText.isMaterialized(model);
		boolean isFilledAlike = isSameKind && ViewText.isMaterialized(existing);
		Map<Identifier, TableColumn> before = new HashMap<>();
		existing.columns().forEach((column) -> before.put(column.name(), column));
		List<TableColumn> columns = model.columns()
			.stream()
			.map((column) -> this.said.viewColumn(column, before.get(column.name())))
			.toList();
		// what a query becomes when it is kept in rows has neither rules nor statistics
		Belongings belongings = isSameKind ? existing.belongings() : existing.belongings().withoutStatements();
		return new View(model.name(), isFilledAlike ? existing.kind() : model.kind(), model.query(), model.uses(),
				columns, indexes(existing, model), triggers(existing, model),
				this.said.says(Expressible.STORAGE) ? model.storage() : existing.storage(),
				this.said.says(Expressible.COMMENT) ? model.comment() : existing.comment(), belongings,
				existing.origin());
	}

	private List<Index> indexes(View existing, View model) {
		TargetIndex target = new TargetIndex(this.said, model.name().name());
		Set<Identifier> written = model.indexes()
			.stream()
			.filter(target::isWritten)
			.map(Index::name)
			.collect(Collectors.toSet());
		List<Index> all = new ArrayList<>();
		for (Pair<Index> pair : Pair.byShape(existing.indexes(), model.indexes(), target.shape(), Index::name)) {
			Index before = pair.from();
			Index after = pair.to();
			if (before != null && !this.said.says(before)) {
				all.add(before);
				before = null;
			}
			if (after != null && this.said.says(after)) {
				all.add((before != null) ? target.merged(before, after, written) : this.said.index(after));
			}
		}
		return all;
	}

	private List<Trigger> triggers(View existing, View model) {
		if (!this.said.says(Expressible.TRIGGER)) {
			return existing.triggers();
		}
		Map<Identifier, Trigger> before = new HashMap<>();
		existing.triggers().forEach((trigger) -> before.put(trigger.name(), trigger));
		return model.triggers().stream().map((trigger) -> {
			Trigger former = before.get(trigger.name());
			return this.said.commented(trigger, (former != null) ? former.comment() : null);
		}).toList();
	}

}
