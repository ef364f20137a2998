package io.sqlbot.migrate.diff.safe;

import java.util.List;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.DropObject;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameEnumValue;

/**
 * Keeps the short forms of one direction, with only what they can't run without: values
 * of enums are committed before they are used, and values that PostgreSQL does not
 * convert by itself get an expression.
 */
public final class PlainForms {

	private final TableFacts facts;

	private final Phases phases = new Phases();

	private final boolean isUpgrade;

	private PlainForms(TableFacts facts, boolean isUpgrade) {
		this.facts = facts;
		this.isUpgrade = isUpgrade;
	}

	/**
	 * Write one direction.
	 * @param operations the short forms
	 * @param facts what is known of the tables before
	 * @param isUpgrade whether it is the upgrade, which says what data it loses
	 * @return the body
	 */
	public static List<BodyElement> of(List<Operation> operations, TableFacts facts, boolean isUpgrade) {
		PlainForms forms = new PlainForms(facts, isUpgrade);
		new OuterRenames(operations).split(forms.phases, forms::add);
		return forms.phases.body();
	}

	private void add(Operation operation) {
		if (operation instanceof AddEnumValue || operation instanceof RenameEnumValue) {
			this.phases.addEnumValue(operation);
		}
		else if (operation instanceof AlterColumn alter) {
			AlterColumn converted = Conversion.of(alter, this.facts, this.phases);
			this.phases.main(converted);
		}
		else {
			if (this.isUpgrade && operation instanceof DropObject drop) {
				DataLoss.remark(drop).ifPresent(this.phases::main);
			}
			this.phases.main(operation);
		}
	}

}
