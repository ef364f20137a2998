package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.Parentage;
import io.sqlbot.migrate.schema.Policy;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * How a table that stays changes: what goes, what comes, what changes in place. What is
 * made anew goes and comes.
 */
final class TableDelta {

	final Table from;

	final Table to;

	final List<Pair<TableColumn>> columns;

	final Members<TableConstraint> constraints;

	final Members<Index> indexes;

	final Members<Trigger> triggers;

	final Members<Policy> policies;

	final boolean staysInPlace;

	private TableDelta(Table from, Table to, List<Pair<TableColumn>> columns, boolean staysInPlace, Rework rework) {
		QualifiedName name = from.name();
		this.from = from;
		this.to = to;
		this.columns = columns;
		this.staysInPlace = staysInPlace;
		this.constraints = Members.byShape(staysInPlace ? TableSteps.own(from) : from.constraints(),
				staysInPlace ? TableSteps.own(to) : to.constraints(), ConstraintShape::of, TableConstraint::name,
				(before, after) -> ConstraintSteps.isAlterable(before, after)
						&& !rework.touchesGone(name, ConstraintShape.words(before))
						&& !rework.touchesNames(new Words().addAll(ConstraintShape.texts(before))));
		this.indexes = Members.byShape(ownIndexes(from, staysInPlace), valid(ownIndexes(to, staysInPlace)),
				IndexShape::of, Index::name,
				(before, after) -> IndexShape.of(before).equals(IndexShape.of(after))
						&& !rework.touchesGone(name, IndexShape.words(before))
						&& !rework.touchesNames(new Words().addAll(IndexShape.texts(before))));
		this.triggers = triggers(name, from.triggers(), to.triggers(), rework);
		this.policies = Members.byName(from.rowSecurity().policies(), to.rowSecurity().policies(), Policy::name,
				(before, after) -> PolicySteps.isSame(before, after)
						&& !rework.touchesRow(name, PolicySteps.words(before))
						&& !rework.touches(PolicySteps.words(before)));
	}

	static TableDelta of(Table from, Table to, SchemaObjects before, SchemaObjects after, Rework rework) {
		Parentage old = from.settings().parentage();
		Parentage parentage = to.settings().parentage();
		boolean stays = old.inherits().equals(parentage.inherits())
				&& Objects.equals(old.partitionOf(), parentage.partitionOf())
				&& Objects.equals(old.bound(), parentage.bound());
		boolean isDetached = !stays && (old.partitionOf() != null || parentage.partitionOf() != null);
		List<Pair<TableColumn>> columns = isDetached ? Pair.byName(from.columns(), to.columns(), TableColumn::name)
				: columns(from, to, before, after);
		return new TableDelta(from, to, columns, stays, rework);
	}

	static Members<Trigger> triggers(QualifiedName relation, List<Trigger> from, List<Trigger> to, Rework rework) {
		return Members.byName(own(from), own(to), Trigger::name,
				(before, after) -> TriggerSteps.isSame(before, after)
						&& !rework.touchesRow(relation, TriggerSteps.words(before, false))
						&& !rework.touchesNames(Words.of(before.call())));
	}

	static List<Index> ownIndexes(Table table) {
		return ownIndexes(table, true);
	}

	// what becomes of a child's columns by its parents'
	private static List<Pair<TableColumn>> columns(Table from, Table to, SchemaObjects before, SchemaObjects after) {
		Map<Identifier, Pair<TableColumn>> ofParents = new HashMap<>();
		for (QualifiedName name : SchemaObjects.parents(to)) {
			Table parent = before.tables.get(name);
			Table later = after.tables.get(name);
			if (parent != null && later != null && SchemaObjects.parents(from).contains(name)) {
				Pair.byName(parent.columns(), later.columns(), TableColumn::name)
					.forEach((pair) -> ofParents
						.put(((pair.to() != null) ? pair.to() : Objects.requireNonNull(pair.from())).name(), pair));
			}
		}
		List<Pair<TableColumn>> pairs = Pair.byName(from.columns(), to.columns(), TableColumn::name);
		return ofParents.isEmpty() ? pairs
				: pairs.stream().map((pair) -> followed(pair, ofParents)).filter((pair) -> !isEmpty(pair)).toList();
	}

	private static boolean isEmpty(Pair<TableColumn> pair) {
		return pair.from() == null && pair.to() == null;
	}

	private static Pair<TableColumn> followed(Pair<TableColumn> pair, Map<Identifier, Pair<TableColumn>> ofParents) {
		TableColumn from = pair.from();
		TableColumn to = pair.to();
		Pair<TableColumn> parents = ofParents.get(((to != null) ? to : Objects.requireNonNull(from)).name());
		TableColumn before = (parents != null) ? parents.from() : null;
		TableColumn after = (parents != null) ? parents.to() : null;
		if (from != null && from.isInherited() && before != null && after == null) {
			return new Pair<>(null, to);
		}
		if (from == null && to != null && to.isInherited() && after != null) {
			return new Pair<>(ParentColumn.inherited(after), to);
		}
		if (from != null && before != null && after != null) {
			return new Pair<>(ParentColumn.followed(from, before, after), to);
		}
		return pair;
	}

	private static List<Index> ownIndexes(Table table, boolean own) {
		return table.indexes().stream().filter((index) -> !own || !index.has(Index.Trait.INHERITED)).toList();
	}

	// nobody can make an index invalid
	private static List<Index> valid(List<Index> indexes) {
		return indexes.stream().map(IndexShape::valid).toList();
	}

	private static List<Trigger> own(List<Trigger> triggers) {
		return triggers.stream().filter((trigger) -> !trigger.traits().contains(Trigger.Trait.INHERITED)).toList();
	}

	/**
	 * Members of one kind.
	 *
	 * @param <T> the type of the members
	 */
	static final class Members<T> {

		// what is different on both sides, or only on one
		final List<Pair<T>> pairs;

		// those of the pairs that stay, and change in place
		final List<Pair<T>> kept = new ArrayList<>();

		private final Set<T> remade = new HashSet<>();

		private Members(List<Pair<T>> pairs) {
			this.pairs = pairs;
		}

		static <T> Members<T> byName(List<T> from, List<T> to, Function<T, Identifier> name, BiPredicate<T, T> isKept) {
			return new Members<>(Pair.byName(from, to, name)).sort(from, name, isKept);
		}

		static <T> Members<T> byShape(List<T> from, List<T> to, Function<T, ?> shape, Function<T, Identifier> name,
				BiPredicate<T, T> isKept) {
			return new Members<>(Pair.byShape(from, to, shape, name)).sort(from, name, isKept);
		}

		private Members<T> sort(List<T> from, Function<T, Identifier> name, BiPredicate<T, T> isKept) {
			Set<Identifier> names = new HashSet<>();
			from.forEach((one) -> names.add(name.apply(one)));
			for (Pair<T> pair : this.pairs) {
				T before = pair.from();
				T after = pair.to();
				if (before != null && after != null) {
					// where names are exchanged there is no order to rename in
					boolean taken = !name.apply(before).equals(name.apply(after)) && names.contains(name.apply(after));
					if (taken || !isKept.test(before, after)) {
						this.remade.add(before);
					}
					else {
						this.kept.add(pair);
					}
				}
			}
			return this;
		}

		// returns whether it stayed until now
		boolean remake(T former) {
			return this.kept.removeIf((pair) -> former.equals(pair.from())) && this.remade.add(former);
		}

		// what was in the place of one that is added
		@Nullable T partner(T added) {
			for (Pair<T> pair : this.pairs) {
				if (added.equals(pair.to())) {
					return pair.from();
				}
			}
			return null;
		}

		boolean isReplaced(T dropped) {
			return this.pairs.stream().anyMatch((pair) -> dropped.equals(pair.from()) && pair.to() != null);
		}

		List<T> dropped() {
			List<T> dropped = new ArrayList<>();
			for (Pair<T> pair : this.pairs) {
				if (pair.from() != null && (pair.to() == null || this.remade.contains(pair.from()))) {
					dropped.add(pair.from());
				}
			}
			return dropped;
		}

		List<T> added() {
			List<T> added = new ArrayList<>();
			for (Pair<T> pair : this.pairs) {
				if (pair.to() != null && (pair.from() == null || this.remade.contains(pair.from()))) {
					added.add(pair.to());
				}
			}
			return added;
		}

	}

}
