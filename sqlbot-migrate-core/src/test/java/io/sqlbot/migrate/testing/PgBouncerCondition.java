package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Decides whether a test that needs PgBouncer runs, is skipped or fails.
 */
class PgBouncerCondition extends RequirementCondition {

	@Override
	ConditionEvaluationResult evaluate(boolean strict) {
		return evaluate(Program.PGBOUNCER.find().isPresent(), strict);
	}

	static ConditionEvaluationResult evaluate(boolean available, boolean strict) {
		if (available) {
			return ConditionEvaluationResult.enabled("PgBouncer is there");
		}
		String reason = "There is no pgbouncer on the PATH. Install it, or on Debian run: "
				+ Program.PGBOUNCER.script();
		if (strict) {
			throw new ExtensionConfigurationException(reason);
		}
		return ConditionEvaluationResult.disabled(reason);
	}

}
