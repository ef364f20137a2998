package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Completes a column that both the database and the model have.
 *
 * @param database what the database holds
 * @param table the column's table
 * @param source what the source says, and which kinds it says in part
 */
record CompletedColumn(SchemaModel database, QualifiedName table, WantedSchema source) {

	TableColumn of(TableColumn existing, TableColumn model) {
		Column before = existing.column();
		Column after = model.column();
		NotNull notNull = (model.notNull() == null && !says(Expressible.NOT_NULL)) ? existing.notNull()
				: model.notNull();
		ColumnSettings settings = new ColumnSettings(
				(isPartly(Expressible.COLLATION) && after.settings().collation() == null)
						? before.settings().collation() : after.settings().collation(),
				after.settings().storage(), after.settings().compression(),
				(isPartly(Expressible.COMMENT) && after.settings().comment() == null) ? before.settings().comment()
						: after.settings().comment());
		Column column = new Column(after.name(), type(before.type(), after.type()), notNull == null,
				after.isPrimaryKey(), defaultTo(before, after), settings, after.constraints());
		return new TableColumn(column, notNull, model.statistics(), model.options(), model.isInherited(),
				model.counter());
	}

	// six digits are what a time has anyway (the PostgreSQL manual, section 8.5)
	private ColumnType type(ColumnType before, ColumnType after) {
		String existing = usual(before.sql());
		String model = usual(after.sql());
		boolean isSame = existing.equals(model)
				|| !says(Expressible.TYPE_DETAILS) && family(existing).equals(family(model));
		return isSame ? before : after;
	}

	private static String usual(String type) {
		return type.replaceAll("\\b(timestamp|time)\\(6\\)", "$1");
	}

	private static String family(String type) {
		return type.replaceAll("\\(.*?\\)", "")
			.replaceAll("^(character varying|varchar|character|char|bpchar|text)\\b", "text")
			.replaceAll(" with(out)? time zone", "");
	}

	private @Nullable ColumnDefault defaultTo(Column before, Column after) {
		if (after.defaultTo() == null && isPartly(Expressible.DEFAULT)) {
			return before.defaultTo();
		}
		boolean counts = before.defaultTo() instanceof Identity || this.database.sequences()
			.stream()
			.anyMatch((sequence) -> sequence.owner() != null && sequence.owner().table().equals(this.table)
					&& sequence.owner().column().equals(before.name()) && TargetColumn.counts(before, sequence));
		return (after.defaultTo() instanceof Identity && counts && !says(Expressible.IDENTITY)) ? before.defaultTo()
				: after.defaultTo();
	}

	private boolean says(Expressible kind) {
		return this.source.expresses().contains(kind);
	}

	private boolean isPartly(Expressible kind) {
		return this.source.partly().contains(kind);
	}

}
