package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Switches row level security of a table.
 *
 * @param table the table
 * @param mode what is switched
 */
public record SetRowSecurity(QualifiedName table, Mode mode) implements Operation {

	@Override
	public Inverse inverse() {
		Mode back = switch (this.mode) {
			case ENABLE -> Mode.DISABLE;
			case DISABLE -> Mode.ENABLE;
			case FORCE -> Mode.NO_FORCE;
			case NO_FORCE -> Mode.FORCE;
		};
		return Inverse.by(new SetRowSecurity(this.table, back));
	}

	/**
	 * What is switched.
	 */
	public enum Mode {

		/** Policies hold. */
		ENABLE,

		/** Policies do not hold. */
		DISABLE,

		/** Policies hold for the table's owner too. */
		FORCE,

		/** Policies do not hold for the table's owner. */
		NO_FORCE

	}

}
