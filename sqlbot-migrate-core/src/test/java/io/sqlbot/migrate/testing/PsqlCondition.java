package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Decides whether a test that needs psql runs, is skipped or fails.
 */
class PsqlCondition extends RequirementCondition {

	@Override
	ConditionEvaluationResult evaluate(boolean strict) {
		return evaluate(Psql.isThere(), strict);
	}

	static ConditionEvaluationResult evaluate(boolean available, boolean strict) {
		if (available) {
			return ConditionEvaluationResult.enabled("psql is there");
		}
		String reason = "There is no psql on the PATH. Install PostgreSQL's client, or on Debian run: .ci/psql";
		if (strict) {
			throw new ExtensionConfigurationException(reason);
		}
		return ConditionEvaluationResult.disabled(reason);
	}

}
