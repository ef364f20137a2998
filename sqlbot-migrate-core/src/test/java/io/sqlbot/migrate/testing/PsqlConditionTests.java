package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PsqlConditionTests {

	@Test
	void runsWherePsqlIsThere() {
		assertThat(PsqlCondition.evaluate(true, true).isDisabled()).isFalse();
	}

	@Test
	void isSkippedWithTheCommandThatHelps() {
		ConditionEvaluationResult result = PsqlCondition.evaluate(false, false);
		assertThat(result.isDisabled()).isTrue();
		assertThat(result.getReason()).hasValueSatisfying((reason) -> assertThat(reason).contains(".ci/psql"));
	}

	@Test
	void failsWhereTestsAreStrict() {
		assertThatExceptionOfType(ExtensionConfigurationException.class)
			.isThrownBy(() -> PsqlCondition.evaluate(false, true))
			.withMessageContaining(".ci/psql");
	}

}
