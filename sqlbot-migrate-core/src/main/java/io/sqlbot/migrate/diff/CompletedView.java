package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.StorageSettings;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Completes a view that both the database and the model have.
 *
 * @param live the database's
 * @param wanted the model's
 * @param source what the source says, and which kinds it says in part
 */
record CompletedView(View live, View wanted, WantedSchema source) {

	View build() {
		return new View(this.wanted.name(), this.wanted.kind(), this.wanted.query(), this.wanted.uses(),
				this.wanted.columns().stream().map(this::column).toList(), indexes(), triggers(), storage(),
				comment(this.live.comment(), this.wanted.comment()), this.wanted.belongings(), this.wanted.origin());
	}

	private TableColumn column(TableColumn model) {
		return this.live.columns()
			.stream()
			.filter((column) -> column.name().equals(model.name()))
			.findFirst()
			.map((existing) -> column(existing, model))
			.orElse(model);
	}

	private TableColumn column(TableColumn existing, TableColumn model) {
		Column column = model.column();
		ColumnSettings before = existing.column().settings();
		ColumnSettings after = column.settings();
		boolean storage = isPartly(Expressible.STORAGE);
		ColumnSettings settings = new ColumnSettings(after.collation(),
				(storage && after.storage() == null) ? before.storage() : after.storage(),
				(storage && after.compression() == null) ? before.compression() : after.compression(),
				comment(before.comment(), after.comment()));
		return new TableColumn(
				new Column(column.name(), column.type(), column.isNullable(), column.isPrimaryKey(),
						(isPartly(Expressible.DEFAULT) && column.defaultTo() == null) ? existing.column().defaultTo()
								: column.defaultTo(),
						settings, column.constraints()),
				model.notNull(), (storage && model.statistics() == null) ? existing.statistics() : model.statistics(),
				(storage && model.options().isEmpty()) ? existing.options() : model.options(), model.isInherited());
	}

	private List<Index> indexes() {
		List<Index> all = new ArrayList<>(this.wanted.indexes());
		for (Pair<Index> pair : Pair.byShape(this.live.indexes(), this.wanted.indexes(), IndexShape::of, Index::name)) {
			Index existing = pair.from();
			if (existing != null && pair.to() == null && !this.source.expresses().contains(SaidParts.kind(existing))) {
				all.add(existing);
			}
		}
		return all;
	}

	private List<Trigger> triggers() {
		List<Trigger> all = new ArrayList<>(this.wanted.triggers());
		if (isPartly(Expressible.TRIGGER)) {
			List<Identifier> named = all.stream().map(Trigger::name).toList();
			this.live.triggers().stream().filter((trigger) -> !named.contains(trigger.name())).forEach(all::add);
		}
		return all;
	}

	private StorageSettings storage() {
		StorageSettings before = this.live.storage();
		StorageSettings after = this.wanted.storage();
		if (!isPartly(Expressible.STORAGE)
				|| ViewText.isMaterialized(this.live) != ViewText.isMaterialized(this.wanted)) {
			return after;
		}
		Map<String, String> parameters = new HashMap<>(before.parameters());
		parameters.putAll(after.parameters());
		return new StorageSettings((after.method() != null) ? after.method() : before.method(), parameters,
				(after.tablespace() != null) ? after.tablespace() : before.tablespace());
	}

	private @Nullable String comment(@Nullable String existing, @Nullable String model) {
		return (model == null && isPartly(Expressible.COMMENT)) ? existing : model;
	}

	private boolean isPartly(Expressible kind) {
		return this.source.partly().contains(kind);
	}

}
