package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.SetLogged;
import io.sqlbot.migrate.operation.TableOptions;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Parentage;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.RowSecurity;
import io.sqlbot.migrate.schema.Sequence;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.schema.TableColumn;
import io.sqlbot.migrate.schema.TableConstraint;
import io.sqlbot.migrate.schema.TableElement;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.Unique;

/**
 * Makes tables, and changes what is said of one as a whole.
 */
final class TableSteps {

	private static final Set<Table.Trait> IDENTITIES = Set.of(Table.Trait.REPLICA_IDENTITY_FULL,
			Table.Trait.REPLICA_IDENTITY_NOTHING);

	// as people write them
	private static final List<Class<? extends Constraint>> ORDER = List.of(PrimaryKey.class, Unique.class,
			Exclude.class, Check.class, ForeignKey.class);

	private final SchemaObjects objects;

	TableSteps(SchemaObjects objects) {
		this.objects = objects;
	}

	// with everything, for one that is dropped
	List<Operation> whole(Table table) {
		List<Operation> operations = new ArrayList<>();
		for (TableColumn column : table.columns()) {
			Sequence sequence = this.objects.ownedBy(table.name(), column.name());
			if (sequence != null && !ColumnSteps.isSerial(this.objects, table, column)) {
				operations.addAll(SequenceSteps.create(sequence));
			}
		}
		operations.addAll(create(table, (constraint) -> true));
		operations.addAll(owners(table));
		own(table).stream()
			.filter((constraint) -> !ConstraintSteps.isInline(constraint))
			.forEach((constraint) -> operations.addAll(ConstraintSteps.create(table.name(), constraint)));
		TableDelta.ownIndexes(table).forEach((index) -> operations.addAll(IndexSteps.create(table.name(), index)));
		operations.addAll(members(table));
		return operations;
	}

	// without indexes, and without the constraints that do not stand in CREATE TABLE
	List<Operation> create(Table table, Predicate<TableConstraint> isInline) {
		List<TableElement> elements = new ArrayList<>();
		boolean isPartition = table.isPartition();
		if (!isPartition) {
			table.columns()
				.stream()
				.filter((column) -> !column.isInherited())
				.forEach((column) -> elements.add(ColumnSteps.definition(this.objects, table, column)));
		}
		List<TableConstraint> inline = own(table).stream()
			.filter((constraint) -> ConstraintSteps.isInline(constraint) && isInline.test(constraint))
			.sorted(Comparator.comparing((constraint) -> ORDER.indexOf(constraint.definition().getClass())))
			.toList();
		inline.forEach((constraint) -> elements.add(constraint.definition()));
		List<Operation> operations = new ArrayList<>();
		operations.add(new CreateTable(table.name(), elements, options(table)));
		for (TableColumn column : table.columns()) {
			operations.addAll((isPartition || column.isInherited()) ? ofChild(table, column)
					: ColumnSteps.afterwards(table.name(), column));
		}
		inline.forEach((constraint) -> operations.addAll(ConstraintSteps.afterwards(table.name(), constraint)));
		ChangeLog log = new ChangeLog();
		replicaIdentity(log, table.name(), Set.of(), table.settings().traits());
		TypedTables.enter(log, table);
		operations.addAll(log.operations());
		return operations;
	}

	List<Operation> owners(Table table) {
		List<Operation> operations = new ArrayList<>();
		for (TableColumn column : table.columns()) {
			Sequence sequence = this.objects.ownedBy(table.name(), column.name());
			if (sequence != null && !ColumnSteps.isSerial(this.objects, table, column)) {
				operations
					.add(new AlterSequence(sequence.name(), new AlterSequence.OwnedBy(table.name(), column.name())));
			}
		}
		return operations;
	}

	// triggers, policies and row security
	static List<Operation> members(Table table) {
		ChangeLog log = new ChangeLog();
		table.triggers()
			.stream()
			.filter((trigger) -> !trigger.traits().contains(Trigger.Trait.INHERITED))
			.forEach((trigger) -> log.addAll(TriggerSteps.create(table.name(), trigger)));
		table.rowSecurity().policies().forEach((policy) -> log.addAll(PolicySteps.create(table.name(), policy)));
		PolicySteps.changeRowSecurity(log, table.name(), RowSecurity.NONE, table.rowSecurity());
		return log.operations();
	}

	static void change(ChangeLog log, Table from, Table to) {
		Set<Table.Trait> before = from.settings().traits();
		Set<Table.Trait> after = to.settings().traits();
		boolean logged = !isUnlogged(to);
		if (isUnlogged(from) == logged) {
			log.add(new SetLogged(to.name(), logged));
			log.changed(References.table(to.name()), "persistence", logged ? "unlogged" : "logged",
					logged ? "logged" : "unlogged");
		}
		replicaIdentity(log, to.name(), before, after);
		if (!Objects.equals(from.settings().storage().method(), to.settings().storage().method())) {
			log.sql("ALTER TABLE " + to.name().quoted() + " SET ACCESS METHOD "
					+ ((to.settings().storage().method() != null) ? to.settings().storage().method().quoted()
							: "heap"));
			log.changed(References.table(to.name()), "access method", from.settings().storage().method(),
					to.settings().storage().method());
		}
		Storage.change(log, References.table(to.name()), from.settings().storage(), to.settings().storage());
		if (!Objects.equals(from.comment(), to.comment())) {
			log.comment(References.table(to.name()), from.comment(), to.comment());
			log.changed(References.table(to.name()), "comment", from.comment(), to.comment());
		}
		Parentage old = from.settings().parentage();
		Parentage parentage = to.settings().parentage();
		if (!Objects.equals(old.partitionedBy(), parentage.partitionedBy())) {
			log.changed(References.table(to.name()), "partition key", old.partitionedBy(), parentage.partitionedBy());
			log.obstacle(PartitionKeys.obstacle(to.name(), old.partitionedBy(), parentage.partitionedBy()));
		}
	}

	static List<TableConstraint> own(Table table) {
		return table.constraints()
			.stream()
			.filter((constraint) -> !constraint.has(TableConstraint.Trait.INHERITED))
			.toList();
	}

	static boolean isUnlogged(Table table) {
		return table.settings().traits().contains(Table.Trait.UNLOGGED);
	}

	static boolean refersTo(TableConstraint constraint, QualifiedName table) {
		return constraint.definition() instanceof ForeignKey key && key.table().equals(table);
	}

	private static void replicaIdentity(ChangeLog log, QualifiedName table, Set<Table.Trait> from,
			Set<Table.Trait> to) {
		Set<Table.Trait> before = identities(from);
		Set<Table.Trait> after = identities(to);
		if (!before.equals(after)) {
			String identity = after.isEmpty() ? "DEFAULT"
					: after.contains(Table.Trait.REPLICA_IDENTITY_FULL) ? "FULL" : "NOTHING";
			log.sql("ALTER TABLE " + table.quoted() + " REPLICA IDENTITY " + identity);
			log.changed(References.table(table), "replica identity", before, after);
		}
	}

	private static Set<Table.Trait> identities(Set<Table.Trait> traits) {
		return IDENTITIES.stream().filter(traits::contains).collect(Collectors.toSet());
	}

	// what it has otherwise than its parent
	private List<Operation> ofChild(Table table, TableColumn column) {
		for (QualifiedName name : SchemaObjects.parents(table)) {
			Table parent = this.objects.tables.get(name);
			TableColumn origin = (parent != null) ? SchemaObjects.column(parent, column.name()) : null;
			if (origin != null) {
				ChangeLog log = new ChangeLog();
				new ColumnAlteration(log, new TypeConversion(this.objects, this.objects), table.name(),
						ParentColumn.inherited(origin), column)
					.write(false, () -> {
					});
				return log.operations();
			}
		}
		return List.of();
	}

	private static TableOptions options(Table table) {
		Parentage parentage = table.settings().parentage();
		Set<TableOptions.Trait> traits = isUnlogged(table) ? Set.of(TableOptions.Trait.UNLOGGED) : Set.of();
		return new TableOptions(traits, new TableOptions.Parentage(parentage.inherits(), parentage.partitionOf(),
				parentage.bound(), parentage.partitionedBy()), Storage.options(table.settings().storage()),
				table.comment());
	}

}
