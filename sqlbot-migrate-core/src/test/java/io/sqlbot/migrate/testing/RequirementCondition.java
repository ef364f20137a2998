package io.sqlbot.migrate.testing;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Decides whether a test runs that needs what not every machine has: where it is missing
 * the test is skipped and says why, or fails where tests are strict, as in CI.
 */
abstract class RequirementCondition implements ExecutionCondition {

	private static final Log logger = LogFactory.getLog(RequirementCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		ConditionEvaluationResult result = evaluate(
				Boolean.getBoolean("tests.strict") || Boolean.parseBoolean(System.getenv("CI")));
		// Maven prints how many tests were skipped, but not why
		result.getReason()
			.filter((reason) -> result.isDisabled())
			.ifPresent((reason) -> logger.warn("Skipped " + context.getDisplayName() + ". " + reason));
		return result;
	}

	/**
	 * Look for what the test needs.
	 * @param strict whether to throw an exception where it has to be there, but is not
	 * @return whether the test runs, and the reason if not
	 */
	abstract ConditionEvaluationResult evaluate(boolean strict);

}
