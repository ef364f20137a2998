package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.StorageSettings;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.Unique;

/**
 * Completes a table that both the database and the model have.
 */
final class CompletedTable {

	private final Table live;

	private final Table wanted;

	private final WantedSchema source;

	private final CompletedColumn columns;

	private final Set<String> dropped = new HashSet<>();

	CompletedTable(SchemaModel database, Table live, Table wanted, WantedSchema source) {
		this.live = live;
		this.wanted = source.partly().contains(Expressible.KEY_DETAILS) ? SameUniqueness.of(live, wanted) : wanted;
		this.source = source;
		this.columns = new CompletedColumn(database, live.name(), source);
	}

	Table build() {
		return new Table(this.wanted.name(), columns(), constraints(), indexes(), triggers(), rowSecurity(), settings(),
				(isPartly(Expressible.COMMENT) && this.wanted.comment() == null) ? this.live.comment()
						: this.wanted.comment(),
				this.wanted.origin());
	}

	private List<TableColumn> columns() {
		List<TableColumn> all = new ArrayList<>(this.wanted.columns());
		for (TableColumn existing : this.live.columns()) {
			boolean isWanted = all.stream().anyMatch((column) -> column.name().equals(existing.name()));
			if (!isWanted) {
				this.dropped.add(existing.name().text());
			}
			all.replaceAll(
					(column) -> column.name().equals(existing.name()) ? this.columns.of(existing, column) : column);
		}
		return all;
	}

	private List<TableConstraint> constraints() {
		List<TableConstraint> all = new ArrayList<>();
		for (Pair<TableConstraint> pair : Pair.byShape(this.live.constraints(), this.wanted.constraints(), shape(),
				TableConstraint::name)) {
			TableConstraint existing = pair.from();
			TableConstraint model = pair.to();
			if (model != null) {
				all.add((existing != null) ? merged(existing, model) : model);
			}
			else if (existing != null && isLeft(existing) && !ConstraintShape.words(existing).hasAny(this.dropped)) {
				all.add(existing);
			}
		}
		return all;
	}

	// two foreign keys are one where they lead from the same columns to the same ones
	private Function<TableConstraint, ?> shape() {
		return (constraint) -> {
			if (constraint.definition() instanceof Check check) {
				return CheckText.of(check.condition());
			}
			if (constraint.definition() instanceof ForeignKey key && lacksKeyDetails()) {
				return List.of(key.columns(), key.table(), key.referenced());
			}
			if (constraint.definition() instanceof Unique key && hidesKeyDetails()) {
				return List.of(ObjectKind.CONSTRAINT, key.columns());
			}
			return (constraint.definition() instanceof PrimaryKey key && hidesKeyDetails()) ? key.columns()
					: ConstraintShape.of(constraint);
		};
	}

	private TableConstraint merged(TableConstraint existing, TableConstraint model) {
		if (existing.definition() instanceof Check before && model.definition() instanceof Check after) {
			boolean isSame = CheckText.of(before.condition()).equals(CheckText.of(after.condition()));
			return isSame ? ConstraintShape.renamed(existing, model.name()) : model;
		}
		if (hidesKeyDetails() && shape().apply(existing).equals(shape().apply(model))) {
			return ConstraintShape.commented(ConstraintShape.renamed(existing, model.name()),
					model.definition().attributes().comment());
		}
		if (!lacksKeyDetails() || !(existing.definition() instanceof ForeignKey before)
				|| !(model.definition() instanceof ForeignKey after)
				|| !shape().apply(existing).equals(shape().apply(model))) {
			return model;
		}
		ConstraintAttributes old = before.attributes();
		ConstraintAttributes now = after.attributes();
		ForeignKey key = new ForeignKey(after.columns(), after.table(), after.referenced(),
				after.full() || before.full(), (after.onDelete() != null) ? after.onDelete() : before.onDelete(),
				(after.onUpdate() != null) ? after.onUpdate() : before.onUpdate(),
				new ConstraintAttributes(now.name(), (now.deferral() != null) ? now.deferral() : old.deferral(),
						now.notValid(), now.noInherit(), (now.comment() != null) ? now.comment() : old.comment()));
		return new TableConstraint(key, model.traits(), model.index());
	}

	private boolean isLeft(TableConstraint existing) {
		if (existing.definition() instanceof Check) {
			return isPartly(Expressible.CHECK);
		}
		if (existing.definition() instanceof Unique) {
			return !says(Expressible.UNIQUE);
		}
		if (existing.definition() instanceof Exclude) {
			return isPartly(Expressible.EXCLUDE);
		}
		return existing.definition() instanceof ForeignKey && !says(Expressible.FOREIGN_KEY);
	}

	// one with a condition or an expression only the database may say
	private List<Index> indexes() {
		List<Index> all = new ArrayList<>(this.wanted.indexes());
		for (Pair<Index> pair : Pair.byShape(this.live.indexes(), this.wanted.indexes(), IndexShape::of, Index::name)) {
			Index existing = pair.from();
			boolean isLeft = existing != null && (!says(SaidParts.kind(existing))
					|| isPartly(Expressible.INDEX_DETAILS) && !SaidParts.isPlain(existing));
			if (existing != null && pair.to() == null && isLeft && !IndexShape.words(existing).hasAny(this.dropped)) {
				all.add(existing);
			}
		}
		return all;
	}

	private List<Trigger> triggers() {
		return isPartly(Expressible.TRIGGER) ? with(this.live.triggers(), this.wanted.triggers(), Trigger::name)
				: this.wanted.triggers();
	}

	private RowSecurity rowSecurity() {
		RowSecurity before = this.live.rowSecurity();
		RowSecurity after = this.wanted.rowSecurity();
		return isPartly(Expressible.POLICY) ? new RowSecurity(before.isEnabled() || after.isEnabled(),
				before.isForced() || after.isForced(), with(before.policies(), after.policies(), Policy::name)) : after;
	}

	private Table.Settings settings() {
		Table.Settings before = this.live.settings();
		Table.Settings after = this.wanted.settings();
		if (!isPartly(Expressible.STORAGE)) {
			return after;
		}
		Set<Table.Trait> traits = new HashSet<>(before.traits());
		traits.addAll(after.traits());
		Map<String, String> parameters = new HashMap<>(before.storage().parameters());
		parameters.putAll(after.storage().parameters());
		Identifier method = after.storage().method();
		Identifier tablespace = after.storage().tablespace();
		return new Table.Settings(traits, after.parentage(),
				new StorageSettings((method != null) ? method : before.storage().method(), parameters,
						(tablespace != null) ? tablespace : before.storage().tablespace()));
	}

	private static <T> List<T> with(List<T> existing, List<T> model, Function<T, Identifier> name) {
		List<T> all = new ArrayList<>(model);
		existing.stream()
			.filter((one) -> model.stream().noneMatch((other) -> name.apply(other).equals(name.apply(one))))
			.forEach(all::add);
		return all;
	}

	private boolean says(Expressible kind) {
		return this.source.expresses().contains(kind);
	}

	// said in part, or not at all
	private boolean lacksKeyDetails() {
		return !this.source.expresses().contains(Expressible.KEY_DETAILS);
	}

	// not said at all, or not compared
	private boolean hidesKeyDetails() {
		return lacksKeyDetails() && !isPartly(Expressible.KEY_DETAILS);
	}

	private boolean isPartly(Expressible kind) {
		return this.source.partly().contains(kind);
	}

}
