package io.sqlbot.migrate.operation;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Switches a trigger on or off.
 *
 * @param table the table
 * @param trigger the trigger's name, or {@code null} for all of the user's triggers
 * @param enabled whether it fires
 */
public record SetTriggerState(QualifiedName table, @Nullable Identifier trigger, boolean enabled) implements Operation {

	@Override
	public Inverse inverse() {
		return Inverse.by(new SetTriggerState(this.table, this.trigger, !this.enabled));
	}

}
