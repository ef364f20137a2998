package io.sqlbot.migrate.diff.safe;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction;
import io.sqlbot.migrate.operation.ColumnChange;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.ConstraintAttributes;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Unique;

/**
 * Adds constraints to filled tables: checks and foreign keys as not valid, to be proven
 * while others write; keys from an index that was built concurrently.
 */
final class SafeConstraints {

	private static final String NOT_NULL = "not_null";

	private final TableFacts facts;

	private final Phases phases;

	// of what refuses NULL, which has its name from the beginning
	private final Set<RenameObject> needless = new HashSet<>();

	private final Set<QualifiedName> refusing = new HashSet<>();

	// of what does not refuse NULL yet, and may get its name when it does
	private final Set<RenameObject> pending = new LinkedHashSet<>();

	SafeConstraints(TableFacts facts, Phases phases) {
		this.facts = facts;
		this.phases = phases;
	}

	void add(QualifiedName table, Constraint unnamed) {
		Constraint constraint = ConstraintNames.named(table, unnamed);
		if (constraint instanceof Check check) {
			addCheck(table, check);
		}
		else if (constraint instanceof ForeignKey key) {
			addForeignKey(table, key);
		}
		else if (constraint instanceof Exclude) {
			this.phases.main(Remarks.blocked(table, "PostgreSQL has no other way to build an exclusion constraint"));
			this.phases.main(new AddConstraint(table, constraint));
		}
		else {
			addKey(table, constraint);
		}
	}

	/**
	 * Take over a constraint's new name where that has it already, or gets it later.
	 * @param rename what gives it
	 * @return whether it is taken care of
	 */
	boolean rename(RenameObject rename) {
		ObjectReference constraint = rename.object();
		if (this.needless.contains(rename)) {
			return true;
		}
		if (!constraint.ownName().text().endsWith(NOT_NULL)) {
			return false;
		}
		if (!this.refusing.contains(constraint.name())
				&& (constraint.kind() != ObjectKind.CONSTRAINT || this.facts.hasConstraint(constraint))) {
			return false;
		}
		this.pending.add(rename);
		return true;
	}

	// a key that is built later makes its columns refuse NULL, too
	void renamePending() {
		this.pending.stream()
			.filter((rename) -> !this.needless.contains(rename))
			.forEach((rename) -> this.phases.attachLast(rename.object().name(), rename));
	}

	// refuse NULL, proven by a check constraint, so that the table is not read
	void refuseNull(QualifiedName table, Identifier column) {
		Identifier proof = ConstraintNames.of(table, List.of(column), NOT_NULL);
		ObjectReference reference = new ObjectReference(ObjectKind.CONSTRAINT, table, proof, null);
		if (this.phases.isDeferred(reference)) {
			return;
		}
		Optional<RenameObject> rename = this.facts.rename(reference);
		if (rename.isPresent()) {
			refuseNull(table, column, rename.get());
			return;
		}
		this.refusing.add(table);
		Check check = Check.check(column.quoted() + " IS NOT NULL").named(proof.text());
		addCheck(table, check);
		Column before = this.facts.column(table, column).orElse(null);
		ColumnChange change = new ColumnChange(List.of(new ColumnAction.SetNullable(false)), null, null,
				(before != null && before.isNullable()) ? before : null);
		this.phases.attach(table, new AlterColumn(table, column, change));
		this.phases.attach(table, DropObject.of(reference, new AddConstraint(table, check)));
	}

	// a name of its own is a matter of PostgreSQL 18, which can prove it by itself
	private void refuseNull(QualifiedName table, Identifier column, RenameObject rename) {
		this.needless.add(rename);
		Identifier name = rename.newName();
		this.phases.addUnproven(table, new ExecuteSql("ALTER TABLE " + table.quoted() + " ADD CONSTRAINT "
				+ name.quoted() + " NOT NULL " + column.quoted() + " NOT VALID", 0, true));
		this.phases.prove(new ValidateConstraint(table, name));
		this.phases.defer(ObjectKind.CONSTRAINT, table, name);
	}

	private void addCheck(QualifiedName table, Check check) {
		this.phases.addUnproven(table, new AddConstraint(table, check.notValid()));
		if (!check.attributes().notValid()) {
			this.phases.prove(validation(table, check));
		}
		defer(table, check);
	}

	private void addForeignKey(QualifiedName table, ForeignKey key) {
		boolean isLate = this.phases.isEarly(key);
		defer(table, key);
		if (this.facts.isPartitioned(table)) {
			// as not valid from PostgreSQL 18 on only
			AddConstraint whole = new AddConstraint(table, key);
			this.phases.main(Remarks.blocked(table, "a partitioned table's foreign key is checked at once"));
			if (isLate) {
				this.phases.attachLast(table, whole);
			}
			else {
				this.phases.main(whole);
			}
			return;
		}
		AddConstraint unproven = new AddConstraint(table, ConstraintNames.asNotValid(key));
		if (isLate) {
			this.phases.attachLast(table, unproven);
		}
		else {
			this.phases.addUnproven(table, unproven);
		}
		if (key.attributes().notValid()) {
			return;
		}
		if (isLate) {
			this.phases.proveLast(validation(table, key));
		}
		else {
			this.phases.prove(validation(table, key));
		}
	}

	private void addKey(QualifiedName table, Constraint key) {
		if (this.facts.isPartitioned(table)) {
			this.phases.main(Remarks.blocked(table, "a partitioned table's key can't be built concurrently"));
			this.phases.main(new AddConstraint(table, key));
			return;
		}
		Identifier name = ConstraintNames.required(key);
		boolean isPrimary = key instanceof PrimaryKey;
		List<Identifier> columns = (key instanceof Unique unique) ? unique.columns() : ((PrimaryKey) key).columns();
		if (isPrimary) {
			columns.stream()
				.filter((column) -> isNullable(table, column))
				.forEach((column) -> refuseNull(table, column));
		}
		this.phases.index(new CreateIndex(name, table, index(key, columns)));
		ConstraintAttributes attributes = key.attributes();
		this.phases.attach(table, new AddConstraintUsingIndex(table, name, isPrimary, attributes));
		this.phases.deferKey(table, columns);
		defer(table, key);
	}

	private boolean isNullable(QualifiedName table, Identifier column) {
		return this.facts.column(table, column).filter(Column::isNullable).isPresent();
	}

	private static IndexDefinition index(Constraint key, List<Identifier> columns) {
		IndexDefinition index = IndexDefinition.EMPTY
			.columns(columns.stream().map(Identifier::text).toArray(String[]::new))
			.unique()
			.concurrently();
		List<Identifier> include = (key instanceof Unique unique) ? unique.include() : ((PrimaryKey) key).include();
		if (!include.isEmpty()) {
			index = index.include(include.stream().map(Identifier::text).toArray(String[]::new));
		}
		return (key instanceof Unique unique && !unique.nullsDistinct()) ? index.nullsNotDistinct() : index;
	}

	private void defer(QualifiedName table, Constraint constraint) {
		this.phases.defer(ObjectKind.CONSTRAINT, table, ConstraintNames.required(constraint));
	}

	private static ValidateConstraint validation(QualifiedName table, Constraint constraint) {
		return new ValidateConstraint(table, ConstraintNames.required(constraint));
	}

}
