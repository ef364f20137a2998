package io.sqlbot.migrate.diff.rename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Composite;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.Unique;
import org.jspecify.annotations.Nullable;

/**
 * The model with what the database has and nobody said was gone, so that it is not
 * dropped: columns with their constraints and indexes, whole tables, and the types and
 * sequences that they use.
 */
public final class KeptModel {

	private final SchemaModel live;

	private final Set<ObjectReference> kept = new HashSet<>();

	private final Set<String> types = new HashSet<>();

	private KeptModel(SchemaModel live, List<RenameQuestion> open) {
		this.live = live;
		open.forEach((question) -> this.kept.add(question.from()));
	}

	/**
	 * Add what is kept.
	 * @param wanted the model
	 * @param live the database
	 * @param open what is not decided
	 * @return the model with what stays
	 */
	public static SchemaModel of(SchemaModel wanted, SchemaModel live, List<RenameQuestion> open) {
		return open.isEmpty() ? wanted : new KeptModel(live, open).addTo(wanted);
	}

	private SchemaModel addTo(SchemaModel wanted) {
		List<Table> tables = new ArrayList<>();
		wanted.tables().forEach((table) -> tables.add(withColumns(table)));
		this.live.tables().stream().filter((table) -> isKept(table.name())).forEach((table) -> {
			tables.add(table);
			table.columns().forEach(this::keepType);
		});
		List<Sequence> sequences = with(wanted.sequences(), this.live.sequences(), Sequence::name,
				(sequence) -> isKept(sequence.owner()));
		List<Composite> composites = with(wanted.composites(), this.live.composites(), Composite::name,
				(type) -> isUsed(type.name()));
		composites.forEach((type) -> type.attributes().forEach((attribute) -> keepType(attribute.type())));
		return new SchemaModel(wanted.namespaces(), wanted.extensions(),
				with(wanted.enums(), this.live.enums(), (type) -> type.name(), (type) -> isUsed(type.name())),
				with(wanted.domains(), this.live.domains(), (type) -> type.name(), (type) -> isUsed(type.name())),
				composites, sequences, tables, wanted.views(), wanted.routines());
	}

	private Table withColumns(Table table) {
		Table before = this.live.tables()
			.stream()
			.filter((candidate) -> candidate.name().equals(table.name()))
			.findFirst()
			.orElse(table);
		List<TableColumn> columns = before.columns()
			.stream()
			.filter((column) -> isKept(table.name(), column.name()))
			.toList();
		if (columns.isEmpty()) {
			return table;
		}
		columns.forEach(this::keepType);
		List<TableColumn> all = Stream.concat(table.columns().stream(), columns.stream()).toList();
		Set<String> names = new HashSet<>();
		Set<String> keptNames = new HashSet<>();
		all.forEach((column) -> names.add(column.name().text()));
		columns.forEach((column) -> keptNames.add(column.name().text()));
		Set<String> lost = new HashSet<>();
		before.columns().stream().map(TableColumn::name).map(Identifier::text).forEach(lost::add);
		lost.removeAll(names);
		Function<Stream<String>, Boolean> stays = (used) -> {
			List<String> words = used.toList();
			return words.stream().anyMatch(keptNames::contains) && words.stream().noneMatch(lost::contains);
		};
		List<TableConstraint> constraints = with(table.constraints(), before.constraints(), TableConstraint::name,
				(constraint) -> !(constraint.definition() instanceof PrimaryKey)
						&& stays.apply(words(constraint.definition())));
		List<Index> indexes = with(table.indexes(), before.indexes(), Index::name,
				(index) -> stays.apply(words(index)));
		return new Table(table.name(), all, constraints, indexes, table.triggers(), table.rowSecurity(),
				table.settings(), table.comment(), table.origin());
	}

	private void keepType(TableColumn column) {
		keepType(column.column().type());
	}

	private void keepType(ColumnType type) {
		this.types.add(type.sql().replace("\"", "").replace("[]", ""));
	}

	private boolean isUsed(QualifiedName type) {
		return this.types.contains(type.toString());
	}

	private boolean isKept(QualifiedName table) {
		return this.kept.contains(new ObjectReference(ObjectKind.TABLE, table, null, null));
	}

	private boolean isKept(QualifiedName table, Identifier column) {
		return this.kept.contains(new ObjectReference(ObjectKind.COLUMN, table, column, null));
	}

	private boolean isKept(Sequence.@Nullable Owner owner) {
		return owner != null && (isKept(owner.table()) || isKept(owner.table(), owner.column()));
	}

	private static Stream<String> words(Constraint constraint) {
		if (constraint instanceof Check check) {
			return words(check.condition());
		}
		if (constraint instanceof ForeignKey key) {
			return key.columns().stream().map(Identifier::text);
		}
		if (constraint instanceof Exclude exclude) {
			return exclude.elements().stream().flatMap((element) -> words(element.key().sql()));
		}
		List<Identifier> columns = (constraint instanceof Unique unique) ? unique.columns()
				: ((PrimaryKey) constraint).columns();
		return columns.stream().map(Identifier::text);
	}

	private static Stream<String> words(Index index) {
		Stream<String> keys = index.keys().stream().map(IndexKey::sql).flatMap(KeptModel::words);
		Stream<String> include = index.include().stream().map(Identifier::text);
		return Stream.of(keys, include, words(String.valueOf(index.condition()))).flatMap((names) -> names);
	}

	private static Stream<String> words(String sql) {
		return new SqlWords(sql).names();
	}

	private static <T, N> List<T> with(List<T> objects, List<T> others, Function<T, N> name, Predicate<T> isKept) {
		List<T> all = new ArrayList<>(objects);
		Set<N> names = new HashSet<>();
		objects.forEach((object) -> names.add(name.apply(object)));
		others.stream().filter((object) -> !names.contains(name.apply(object))).filter(isKept).forEach(all::add);
		return all;
	}

}
