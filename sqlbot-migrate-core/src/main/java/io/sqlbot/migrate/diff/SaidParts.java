package io.sqlbot.migrate.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Belongings;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.ColumnSettings;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Identity;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.NotNull;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.StorageSettings;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.Unique;
import io.sqlbot.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a table, column or view that the database lacks: all but the kinds that
 * are not compared. How a part is, such as its type's length or a key's deferral, is not
 * left out, as the part would be another one without.
 *
 * @param settings which kinds are compared
 * @param wanted the model
 */
record SaidParts(ComparisonSettings settings, SchemaObjects wanted) {

	boolean says(Expressible kind) {
		return this.settings.expresses(kind);
	}

	boolean says(TableConstraint constraint) {
		if (constraint.definition() instanceof Check) {
			return says(Expressible.CHECK);
		}
		if (constraint.definition() instanceof Exclude) {
			return says(Expressible.EXCLUDE);
		}
		if (constraint.definition() instanceof Unique) {
			return says(Expressible.UNIQUE);
		}
		return !(constraint.definition() instanceof ForeignKey) || says(Expressible.FOREIGN_KEY);
	}

	boolean says(Index index) {
		return says(kind(index));
	}

	// a unique index of columns only is as good as a unique constraint
	static Expressible kind(Index index) {
		return (index.has(Index.Trait.UNIQUE) && isPlain(index)) ? Expressible.UNIQUE : Expressible.INDEX;
	}

	static boolean isPlain(Index index) {
		return index.condition() == null && index.keys().stream().allMatch((key) -> key.sql().startsWith("\""));
	}

	Table table(Table model) {
		Set<Identifier> key = key(model);
		Set<Table.Trait> traits = EnumSet.noneOf(Table.Trait.class);
		model.settings()
			.traits()
			.stream()
			.filter((trait) -> says(Expressible.STORAGE) || trait == Table.Trait.FOREIGN)
			.forEach(traits::add);
		return new Table(model.name(),
				model.columns()
					.stream()
					.map((column) -> column(model.name(), column, key.contains(column.name())))
					.toList(),
				model.constraints().stream().filter(this::says).map(this::constraint).toList(),
				model.indexes().stream().filter(this::says).map(this::index).toList(), triggers(model.triggers()),
				rowSecurity(model.rowSecurity()),
				new Table.Settings(traits, model.settings().parentage(), storage(model.settings().storage())),
				comment(model.comment()), model.origin());
	}

	static Set<Identifier> key(Table table) {
		return table.constraints()
			.stream()
			.map(TableConstraint::definition)
			.flatMap((one) -> (one instanceof PrimaryKey key) ? key.columns().stream() : Stream.of())
			.collect(Collectors.toSet());
	}

	TableColumn column(QualifiedName table, TableColumn model, boolean isOfKey) {
		Column column = model.column();
		boolean storage = says(Expressible.STORAGE);
		boolean refuses = says(Expressible.NOT_NULL) || isOfKey || column.defaultTo() instanceof Identity;
		NotNull notNull = refuses ? notNull(model.notNull()) : null;
		Sequence sequence = this.wanted.ownedBy(table, column.name());
		boolean isDefault = column.defaultTo() instanceof ColumnDefault.Expression
				&& (sequence == null || !TargetColumn.counts(column, sequence));
		ColumnSettings before = column.settings();
		ColumnSettings settings = new ColumnSettings(says(Expressible.COLLATION) ? before.collation() : null,
				storage ? before.storage() : null, storage ? before.compression() : null, comment(before.comment()));
		return new TableColumn(new Column(column.name(), column.type(), notNull == null, column.isPrimaryKey(),
				(isDefault && !says(Expressible.DEFAULT)) ? null : column.defaultTo(), settings, column.constraints()),
				notNull, storage ? model.statistics() : null, storage ? model.options() : Map.of(),
				model.isInherited());
	}

	View view(View model) {
		return new View(model.name(), model.kind(), model.query(), model.uses(),
				model.columns().stream().map((column) -> viewColumn(column, null)).toList(),
				model.indexes().stream().filter(this::says).map(this::index).toList(), triggers(model.triggers()),
				storage(model.storage()), comment(model.comment()), Belongings.NONE, model.origin());
	}

	// with the database's comment and storage, unless these are said
	TableColumn viewColumn(TableColumn model, @Nullable TableColumn existing) {
		Column column = model.column();
		ColumnSettings before = (existing != null) ? existing.column().settings() : ColumnSettings.NONE;
		ColumnSettings after = column.settings();
		boolean storage = says(Expressible.STORAGE);
		ColumnSettings settings = new ColumnSettings(after.collation(), (storage ? after : before).storage(),
				(storage ? after : before).compression(), (says(Expressible.COMMENT) ? after : before).comment());
		TableColumn kept = storage ? model : existing;
		return new TableColumn(
				new Column(column.name(), column.type(), column.isNullable(), column.isPrimaryKey(), column.defaultTo(),
						settings, column.constraints()),
				model.notNull(), (kept != null) ? kept.statistics() : null, (kept != null) ? kept.options() : Map.of(),
				model.isInherited());
	}

	Trigger commented(Trigger model, @Nullable String comment) {
		return says(Expressible.COMMENT) ? model : new Trigger(model.name(), model.timing(), model.events(),
				model.clauses(), model.condition(), model.call(), model.traits(), comment);
	}

	Policy commented(Policy model, @Nullable String comment) {
		return says(Expressible.COMMENT) ? model : new Policy(model.name(), model.isRestrictive(), model.command(),
				model.roles(), model.usingSql(), model.checkSql(), comment);
	}

	TableConstraint constraint(TableConstraint model) {
		TableConstraint said = says(Expressible.COMMENT) ? model : ConstraintShape.commented(model, null);
		Index index = said.index();
		return (index != null) ? ConstraintShape.withIndex(said, index(index)) : said;
	}

	Index index(Index model) {
		return IndexShape.with(model, model.traits(), says(Expressible.STORAGE) ? model.storage()
				: new StorageSettings(model.storage().method(), Map.of(), null), comment(model.comment()));
	}

	@Nullable String comment(@Nullable String model) {
		return says(Expressible.COMMENT) ? model : null;
	}

	List<Trigger> triggers(List<Trigger> model) {
		return says(Expressible.TRIGGER) ? model.stream().map((trigger) -> commented(trigger, null)).toList()
				: List.of();
	}

	private RowSecurity rowSecurity(RowSecurity model) {
		return says(Expressible.POLICY) ? new RowSecurity(model.isEnabled(), model.isForced(),
				model.policies().stream().map((policy) -> commented(policy, null)).toList()) : RowSecurity.NONE;
	}

	StorageSettings storage(StorageSettings model) {
		return says(Expressible.STORAGE) ? model : StorageSettings.DEFAULTS;
	}

	private @Nullable NotNull notNull(@Nullable NotNull model) {
		return (model != null) ? new NotNull(model.name(), model.traits(), comment(model.comment())) : null;
	}

}
