package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.schema.ColumnDefault;
import io.sqlbot.migrate.schema.Generated;
import io.sqlbot.migrate.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Says what a default is, for people.
 */
final class Defaults {

	private Defaults() {
	}

	static @Nullable String text(@Nullable ColumnDefault value) {
		if (value instanceof Identity identity) {
			return "identity " + (identity.always() ? "always" : "by default") + " ("
					+ SequenceSteps.text(identity.options()) + ")";
		}
		if (value instanceof Generated generated) {
			return "generated as " + generated.sql() + (generated.stored() ? ", stored" : "");
		}
		if (value instanceof ColumnDefault.Value constant) {
			return constant.value().toString();
		}
		return (value instanceof ColumnDefault.Expression expression) ? expression.sql() : null;
	}

}
