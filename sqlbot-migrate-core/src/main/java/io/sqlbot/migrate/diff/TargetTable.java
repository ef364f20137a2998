package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a table should be that both the database and the model have.
 */
final class TargetTable {

	private final ComparisonSettings settings;

	private final TargetColumn columns;

	private final QualifiedName name;

	private final Table live;

	private final Table wanted;

	// what of the database stays although the model does not have it
	private final Words kept;

	// what a partition has from its parent is its own when it leaves, and what it has of
	// its
	// own becomes the parent's when it enters
	private final boolean isMoved;

	private final SaidParts said;

	private final TargetIndex index;

	private final Set<String> dropped = new HashSet<>();

	// names that the model wrote, and that no other may keep
	private final Set<Identifier> written = new HashSet<>();

	TargetTable(ComparisonSettings settings, TargetColumn columns, SaidParts said, Table live, Table wanted,
			Words kept) {
		this.settings = settings;
		this.columns = columns;
		this.name = live.name();
		this.live = live;
		this.wanted = wanted;
		this.kept = kept;
		this.said = said;
		this.index = new TargetIndex(said, live.name().name());
		this.isMoved = settings.expresses(Expressible.PARENTAGE) && !Objects
			.equals(live.settings().parentage().partitionOf(), wanted.settings().parentage().partitionOf());
	}

	Table table() {
		if (this.live.equals(this.wanted)) {
			return this.live;
		}
		this.wanted.constraints()
			.stream()
			.filter(this::isWritten)
			.forEach((constraint) -> this.written.add(constraint.name()));
		this.wanted.indexes().stream().filter(this.index::isWritten).forEach((index) -> this.written.add(index.name()));
		List<TableColumn> columns = columns();
		List<TableConstraint> constraints = constraints();
		Table.Settings settings = settings();
		return new Table(this.name, columns, constraints, indexes(), triggers(), rowSecurity(), settings,
				this.settings.expresses(Expressible.COMMENT) ? this.wanted.comment() : this.live.comment(),
				this.live.origin());
	}

	private List<TableColumn> columns() {
		Map<Identifier, TableColumn> rest = new LinkedHashMap<>();
		Set<Identifier> key = SaidParts.key(this.wanted);
		this.wanted.columns().forEach((column) -> rest.put(column.name(), column));
		List<TableColumn> all = new ArrayList<>();
		for (TableColumn existing : this.live.columns()) {
			TableColumn model = rest.remove(existing.name());
			if (!this.settings.compares(References.column(this.name, existing.name()))) {
				all.add(existing);
			}
			else if (model != null) {
				all.add(this.columns.of(this.name, existing, model, key.contains(model.name())));
			}
			else {
				this.dropped.add(existing.name().text());
			}
		}
		rest.values()
			.stream()
			.filter((column) -> this.settings.compares(References.column(this.name, column.name())))
			.forEach((column) -> all.add(this.said.column(this.name, column, key.contains(column.name()))));
		return all;
	}

	private List<TableConstraint> constraints() {
		List<TableConstraint> all = new ArrayList<>();
		for (Pair<TableConstraint> pair : Pair.byShape(own(this.live), own(this.wanted), ConstraintShape::of,
				TableConstraint::name)) {
			TableConstraint existing = pair.from();
			TableConstraint model = pair.to();
			if (existing != null && !isCompared(existing)) {
				keep(existing, ConstraintShape.words(existing), all);
				existing = null;
			}
			if (model != null && isCompared(model)) {
				all.add((existing != null) ? merged(existing, model) : this.said.constraint(model));
			}
		}
		this.live.constraints().stream().filter((constraint) -> !isOwn(constraint)).forEach(all::add);
		return all;
	}

	private TableConstraint merged(TableConstraint existing, TableConstraint model) {
		boolean isSame = ConstraintShape.of(existing).equals(ConstraintShape.of(model));
		boolean keeps = isSame && !isWritten(model) && !this.written.contains(existing.name());
		TableConstraint merged = keeps ? ConstraintShape.renamed(model, existing.name()) : model;
		if (!this.settings.expresses(Expressible.COMMENT)) {
			merged = ConstraintShape.commented(merged, existing.definition().attributes().comment());
		}
		Index before = existing.index();
		Index after = merged.index();
		return (before != null && after != null) ? ConstraintShape.withIndex(merged, this.index.kept(before, after))
				: merged;
	}

	private boolean isWritten(TableConstraint constraint) {
		return !this.settings.generatedNames().contains(constraint.name())
				&& !ChosenNames.isChosen(this.name.name(), constraint.definition());
	}

	private boolean isCompared(TableConstraint constraint) {
		return this.said.says(constraint)
				&& this.settings.compares(References.constraint(this.name, constraint.name()));
	}

	private List<Index> indexes() {
		boolean details = this.settings.expresses(Expressible.INDEX_DETAILS);
		List<Index> all = new ArrayList<>();
		for (Pair<Index> pair : Pair.byShape(own(this.live.indexes()), own(this.wanted.indexes()), this.index.shape(),
				Index::name)) {
			Index existing = pair.from();
			Index model = pair.to();
			if (existing != null && !isCompared(existing, model == null && !details)) {
				keep(existing, IndexShape.words(existing), all);
				existing = null;
			}
			if (model != null && isCompared(model, false)) {
				all.add((existing != null) ? this.index.merged(existing, model, this.written) : this.said.index(model));
			}
		}
		this.live.indexes().stream().filter((index) -> !isOwn(index)).forEach(all::add);
		return all;
	}

	private boolean isCompared(Index index, boolean plainOnly) {
		return this.said.says(index) && (SaidParts.isPlain(index) || !plainOnly)
				&& this.settings.compares(References.index(this.name, index.name()));
	}

	// unless it goes with a column
	private <T> void keep(T existing, Words words, List<T> all) {
		if (!words.hasAny(this.dropped)) {
			all.add(existing);
			this.kept.addAll(words.names().stream().map((word) -> new Identifier(word).quoted()).toList());
		}
	}

	private List<Trigger> triggers() {
		return merged(this.live.triggers(), this.wanted.triggers(), Trigger::name, Expressible.TRIGGER,
				ObjectKind.TRIGGER, (trigger) -> trigger.call() + " " + trigger.condition(),
				(trigger) -> trigger.traits().contains(Trigger.Trait.INHERITED),
				(existing, model) -> this.said.commented(model, (existing != null) ? existing.comment() : null));
	}

	private RowSecurity rowSecurity() {
		List<Policy> policies = merged(this.live.rowSecurity().policies(), this.wanted.rowSecurity().policies(),
				Policy::name, Expressible.POLICY, ObjectKind.POLICY,
				(policy) -> policy.usingSql() + " " + policy.checkSql(), (policy) -> false,
				(existing, model) -> this.said.commented(model, (existing != null) ? existing.comment() : null));
		RowSecurity flags = this.settings.expresses(Expressible.POLICY) ? this.wanted.rowSecurity()
				: this.live.rowSecurity();
		return new RowSecurity(flags.isEnabled(), flags.isForced(), policies);
	}

	private <T> List<T> merged(List<T> live, List<T> wanted, Function<T, Identifier> name, Expressible expressible,
			ObjectKind kind, Function<T, String> text, Function<T, Boolean> isInherited,
			BiFunction<@Nullable T, T, T> commented) {
		List<T> all = new ArrayList<>();
		for (Pair<T> pair : Pair.byName(live, wanted, name)) {
			T existing = pair.from();
			T model = pair.to();
			T either = (model != null) ? model : existing;
			boolean compared = either != null
					&& this.settings.compares(expressible, References.member(kind, this.name, name.apply(either)));
			T target = (compared && model != null) ? commented.apply(existing, model) : compared ? null : existing;
			if (model == null && existing != null && isInherited.apply(existing)) {
				target = existing;
			}
			if (target != null) {
				all.add(target);
			}
			if (target != null && model == null) {
				this.kept.add(text.apply(target));
			}
		}
		return all;
	}

	private Table.Settings settings() {
		Table.Settings before = this.live.settings();
		Table.Settings after = this.wanted.settings();
		boolean storage = this.settings.expresses(Expressible.STORAGE);
		return new Table.Settings(storage ? after.traits() : before.traits(),
				this.settings.expresses(Expressible.PARENTAGE) ? after.parentage() : before.parentage(),
				storage ? after.storage() : before.storage());
	}

	private List<TableConstraint> own(Table table) {
		return table.constraints().stream().filter(this::isOwn).toList();
	}

	private List<Index> own(List<Index> indexes) {
		return indexes.stream().filter(this::isOwn).toList();
	}

	private boolean isOwn(TableConstraint constraint) {
		return this.isMoved || !constraint.has(TableConstraint.Trait.INHERITED);
	}

	private boolean isOwn(Index index) {
		return this.isMoved || !index.has(Index.Trait.INHERITED);
	}

}
