package io.sqlbot.migrate.diff;

import java.util.stream.Stream;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a column should be that both the database and the model have.
 */
final class TargetColumn {

	private final ComparisonSettings settings;

	private final SchemaObjects live;

	private final SchemaObjects wanted;

	TargetColumn(ComparisonSettings settings, SchemaObjects live, SchemaObjects wanted) {
		this.settings = settings;
		this.live = live;
		this.wanted = wanted;
	}

	TableColumn of(QualifiedName table, TableColumn existing, TableColumn model, boolean isOfKey) {
		Column before = existing.column();
		Column after = model.column();
		boolean storage = this.settings.expresses(Expressible.STORAGE);
		ColumnSettings settings = new ColumnSettings(
				(this.settings.expresses(Expressible.COLLATION) || !before.type().equals(after.type()))
						? after.settings().collation() : before.settings().collation(),
				storage ? after.settings().storage() : before.settings().storage(),
				storage ? after.settings().compression() : before.settings().compression(),
				this.settings.expresses(Expressible.COMMENT) ? after.settings().comment()
						: before.settings().comment());
		ColumnDefault value = defaultTo(table, before, after);
		boolean said = this.settings.expresses(Expressible.NOT_NULL)
				&& !(value instanceof Identity && model.notNull() == null);
		// a key and an identity refuse NULL of themselves
		boolean refuses = isOfKey || value instanceof Identity;
		NotNull notNull = (said || (existing.notNull() == null && refuses)) ? notNull(table.name(), existing, model)
				: existing.notNull();
		Column column = new Column(after.name(), after.type(), notNull == null, false, value, settings,
				after.constraints());
		return new TableColumn(column, notNull, storage ? model.statistics() : existing.statistics(),
				storage ? model.options() : existing.options(), existing.isInherited());
	}

	private @Nullable NotNull notNull(Identifier table, TableColumn existing, TableColumn model) {
		NotNull before = existing.notNull();
		NotNull after = model.notNull();
		if (before == null || after == null) {
			return after;
		}
		Identifier name = after.name();
		boolean isWritten = name != null && !this.settings.generatedNames().contains(name)
				&& !after.traits().contains(NotNull.Trait.INHERITED) && !isChosen(table, existing.name(), name);
		return new NotNull(isWritten ? name : before.name(), after.traits(),
				this.settings.expresses(Expressible.COMMENT) ? after.comment() : before.comment());
	}

	// a partition that has left its parent keeps the name that came from there
	private boolean isChosen(Identifier table, Identifier column, Identifier name) {
		return ChosenNames.isChosenNotNull(table, column, name)
				|| Stream.concat(this.wanted.tables.keySet().stream(), this.live.tables.keySet().stream())
					.anyMatch((other) -> ChosenNames.isChosenNotNull(other.name(), column, name));
	}

	private @Nullable ColumnDefault defaultTo(QualifiedName table, Column existing, Column model) {
		ColumnDefault before = existing.defaultTo();
		ColumnDefault after = model.defaultTo();
		boolean says = this.settings.expresses(Expressible.DEFAULT);
		if (!this.settings.expresses(Expressible.IDENTITY)
				&& (counts(this.live, table, existing) || counts(this.wanted, table, model))) {
			return before;
		}
		if (after instanceof Identity || (says && after instanceof Generated)) {
			return after;
		}
		if (!says) {
			return (before instanceof Identity) ? after : before;
		}
		return countsTheSame(table, existing, model) ? before : after;
	}

	// whether it is an identity, or has a sequence of its own
	private static boolean counts(SchemaObjects objects, QualifiedName table, Column column) {
		Sequence sequence = objects.ownedBy(table, column.name());
		return column.defaultTo() instanceof Identity || (sequence != null && counts(column, sequence));
	}

	// by the sequences of both, whatever their names
	private boolean countsTheSame(QualifiedName table, Column existing, Column model) {
		Sequence before = this.live.ownedBy(table, existing.name());
		Sequence after = this.wanted.ownedBy(table, model.name());
		return before != null && after != null && counts(existing, before) && counts(model, after)
				&& isGenerated(table, model, after);
	}

	boolean isGenerated(QualifiedName table, Column column, Sequence sequence) {
		Identifier name = sequence.name().name();
		return this.settings.generatedNames().contains(name)
				|| ChosenNames.isChosenSequence(table.name(), column.name(), name);
	}

	static boolean counts(Column column, Sequence sequence) {
		return column.defaultTo() instanceof ColumnDefault.Expression expression
				&& expression.sql().startsWith("nextval(") && Words.of(expression.sql()).has(sequence.name().name());
	}

}
