package io.sqlbot.migrate.diff.safe;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AddConstraint;
import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameEnumValue;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.ObjectKind;

/**
 * Writes the short forms of one direction so that they serve a table that is full and in
 * use: nothing reads or rewrites a table while it is locked, as far as PostgreSQL has a
 * way. A table that the same revision creates is empty, and gets the short forms.
 */
public final class SafeForms {

	private final TableFacts facts;

	private final Phases phases = new Phases();

	private final SafeColumns columns;

	private final SafeConstraints constraints;

	private final SafeIndexes indexes;

	private final TemporalConstraints periods;

	private final boolean isUpgrade;

	private SafeForms(TableFacts facts, boolean isUpgrade) {
		this.facts = facts;
		this.isUpgrade = isUpgrade;
		this.constraints = new SafeConstraints(facts, this.phases);
		this.columns = new SafeColumns(facts, this.phases, this.constraints);
		this.indexes = new SafeIndexes(facts, this.phases);
		this.periods = new TemporalConstraints(facts, this.phases);
	}

	/**
	 * Write one direction.
	 * @param operations the short forms
	 * @param facts what is known of the tables before
	 * @param isUpgrade whether it is the upgrade, which says what data it loses
	 * @return the body
	 */
	public static List<BodyElement> of(List<Operation> operations, TableFacts facts, boolean isUpgrade) {
		SafeForms forms = new SafeForms(facts, isUpgrade);
		new OuterRenames(operations).split(forms.phases, forms::add);
		forms.constraints.renamePending();
		return forms.phases.body();
	}

	private void add(Operation operation) {
		if (operation instanceof AddEnumValue || operation instanceof RenameEnumValue) {
			this.phases.addEnumValue(operation);
		}
		else if (operation instanceof AddColumn add && this.facts.isFilled(add.table())) {
			this.columns.add(add);
		}
		else if (operation instanceof AlterColumn alter && this.facts.isFilled(alter.table())) {
			this.columns.alter(alter);
		}
		else if (operation instanceof AddConstraint add && isSafe(add)) {
			this.constraints.add(add.table(), add.constraint());
		}
		else if (operation instanceof ExecuteSql sql && this.periods.add(sql)) {
			return;
		}
		else if (operation instanceof ValidateConstraint validate) {
			this.phases.prove(validate);
		}
		else if (operation instanceof CreateIndex create && this.facts.isFilled(create.table())) {
			this.indexes.create(create);
		}
		else if (operation instanceof DropObject drop) {
			drop(drop);
		}
		else if (operation instanceof RenameObject rename && this.constraints.rename(rename)) {
			return;
		}
		else if (operation instanceof CreateTable create) {
			createTable(create);
		}
		else if (operation instanceof AttachPartition attach && this.facts.isFilled(attach.partition())) {
			// when the partition has what the table asks of it
			this.phases.attachLast(attach.partition(), attach);
		}
		else if (operation instanceof CommentOn comment && this.phases.isDeferred(comment.object())) {
			this.phases.comment(comment);
		}
		else {
			this.phases.main(operation);
		}
	}

	private void drop(DropObject drop) {
		if (drop.object().kind() == ObjectKind.INDEX) {
			this.indexes.drop(drop);
			return;
		}
		if (this.isUpgrade) {
			DataLoss.remark(drop).ifPresent(this.phases::main);
		}
		this.phases.main(drop);
	}

	// a key that is built later can't be referred to earlier, not even by a new table
	private boolean isSafe(AddConstraint add) {
		return this.facts.isFilled(add.table())
				|| (add.constraint() instanceof ForeignKey key && this.phases.isEarly(key));
	}

	private void createTable(CreateTable create) {
		List<ForeignKey> later = new ArrayList<>();
		this.phases.main(new EarlyReferences(this.phases, later).without(create));
		for (ForeignKey key : later) {
			this.constraints.add(create.table(), key);
		}
	}

}
