package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Decides whether a test that needs a browser runs, is skipped or fails.
 */
class ChromiumCondition extends RequirementCondition {

	@Override
	ConditionEvaluationResult evaluate(boolean strict) {
		return evaluate(Program.CHROMIUM.find().isPresent() && Program.CHROMEDRIVER.find().isPresent(), strict);
	}

	static ConditionEvaluationResult evaluate(boolean available, boolean strict) {
		if (available) {
			return ConditionEvaluationResult.enabled("Chromium is there");
		}
		String reason = "There is no chromium with its chromedriver on the PATH. Install them, or on Debian run: "
				+ Program.CHROMIUM.script();
		if (strict) {
			throw new ExtensionConfigurationException(reason);
		}
		return ConditionEvaluationResult.disabled(reason);
	}

}
