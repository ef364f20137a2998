package io.sqlbot.migrate.diff.safe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RebuildEnum;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.EnumType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;

/**
 * What the forms of one direction must know of the tables that it changes.
 */
public final class TableFacts {

	private static final Set<ObjectKind> USED = Set.of(ObjectKind.FUNCTION, ObjectKind.TYPE, ObjectKind.DOMAIN,
			ObjectKind.EXTENSION);

	private final Map<QualifiedName, Table> tables = new HashMap<>();

	private final Set<QualifiedName> created = new HashSet<>();

	// tables whose columns change their type
	private final Set<QualifiedName> changingColumns = new HashSet<>();

	private boolean remakesTypes;

	private final Map<QualifiedName, Set<Identifier>> lostColumns = new HashMap<>();

	private final Map<ObjectReference, RenameObject> renamedConstraints = new HashMap<>();

	private final Set<String> enums = new HashSet<>();

	private final TypeConversions conversions;

	/**
	 * Collect the facts.
	 * @param before the database before the operations
	 * @param after the database after them
	 * @param operations the operations
	 * @param conversions what PostgreSQL says of the types that change
	 */
	public TableFacts(SchemaModel before, SchemaModel after, List<Operation> operations, TypeConversions conversions) {
		this.conversions = conversions;
		before.tables().forEach((table) -> this.tables.put(table.name(), table));
		before.enums().forEach((type) -> this.enums.add(type.name().toString()));
		after.enums().forEach((type) -> this.enums.add(type.name().toString()));
		for (Operation operation : operations) {
			if (operation instanceof CreateTable create) {
				this.created.add(create.table());
			}
			else if (operation instanceof CreateView create) {
				this.created.add(create.name());
			}
			else if (operation instanceof DropObject drop && drop.object().kind() == ObjectKind.COLUMN) {
				this.lostColumns.computeIfAbsent(drop.object().name(), (table) -> new HashSet<>())
					.add(drop.object().ownName());
			}
			else if (operation instanceof AlterColumn alter && alter.change().action(SetType.class).isPresent()) {
				this.changingColumns.add(alter.table());
			}
			else if (operation instanceof RebuildEnum
					|| (operation instanceof DropObject drop && USED.contains(drop.object().kind()))) {
				this.remakesTypes = true;
			}
			else if (operation instanceof RenameObject rename && rename.object().kind() == ObjectKind.CONSTRAINT) {
				this.renamedConstraints.put(rename.object(), rename);
			}
		}
	}

	// whether others may use the table, and rows be in it
	boolean isFilled(QualifiedName table) {
		return !this.created.contains(table);
	}

	boolean isPartitioned(QualifiedName table) {
		Table known = this.tables.get(table);
		return known != null && known.settings().parentage().partitionedBy() != null;
	}

	// whether something that an index of the table uses may go or change
	boolean changesUnderIndexes(QualifiedName table) {
		return this.remakesTypes || this.changingColumns.contains(table);
	}

	// an index of expressions or with a condition may have any column in it
	boolean losesColumns(Table table, Index index) {
		Set<Identifier> lost = this.lostColumns.getOrDefault(table.name(), Set.of());
		boolean isOfColumns = index.condition() == null
				&& index.keys().stream().allMatch((key) -> isColumn(table, key));
		return !lost.isEmpty() && (!isOfColumns || index.include().stream().anyMatch(lost::contains) || lost.stream()
			.anyMatch((column) -> index.keys().stream().anyMatch((key) -> key.sql().equals(column.quoted()))));
	}

	private static boolean isColumn(Table table, IndexKey key) {
		return table.columns().stream().anyMatch((column) -> column.name().quoted().equals(key.sql()));
	}

	// what gives a constraint another name, as one that was just made
	Optional<RenameObject> rename(ObjectReference constraint) {
		return Optional.ofNullable(this.renamedConstraints.get(constraint));
	}

	boolean hasConstraint(ObjectReference constraint) {
		Table known = this.tables.get(constraint.name());
		return known != null && (known.constraints().stream().anyMatch((one) -> constraint.ownName().equals(one.name()))
				|| known.columns()
					.stream()
					.map(TableColumn::notNull)
					.anyMatch((refusal) -> refusal != null && constraint.ownName().equals(refusal.name())));
	}

	Optional<Table> tableOfIndex(QualifiedName name) {
		return this.tables.values()
			.stream()
			.filter((table) -> table.name().sibling(name.name()).equals(name))
			.filter((table) -> table.indexes().stream().map(Index::name).anyMatch(name.name()::equals))
			.findFirst();
	}

	Optional<Column> column(QualifiedName table, Identifier name) {
		return Optional.ofNullable(this.tables.get(table))
			.flatMap((known) -> known.columns().stream().filter((column) -> column.name().equals(name)).findFirst())
			.map(TableColumn::column);
	}

	/**
	 * Return the type that a column has before it is changed.
	 * @param alter the change
	 * @return the type, if the operation or the database before it knows the column
	 */
	public Optional<ColumnType> formerType(AlterColumn alter) {
		Column existing = alter.change().existing();
		return Optional.ofNullable(existing).or(() -> column(alter.table(), alter.column())).map(Column::type);
	}

	// an enum of the same revision is not in the catalog yet
	TypeConversions.Way conversion(ColumnType from, ColumnType to) {
		TypeConversions.Way way = this.conversions.of(from, to);
		if (way != TypeConversions.Way.UNKNOWN) {
			return way;
		}
		if (isEnum(from) && isEnum(to)) {
			return TypeConversions.Way.BY_TEXT;
		}
		if (isEnum(to) && isText(from)) {
			return TypeConversions.Way.CAST;
		}
		return (isEnum(from) && isText(to)) ? TypeConversions.Way.ASSIGNMENT : way;
	}

	private boolean isEnum(ColumnType type) {
		return type instanceof EnumType || this.enums.contains(type.sql().replace("\"", ""));
	}

	static boolean isText(ColumnType type) {
		return type.sql().matches("(text|varchar|character|char|citext)\\b.*");
	}

}
