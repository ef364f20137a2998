package io.sqlbot.migrate.testing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VectorConditionTests {

	@Test
	void runsWhereVectorIsThere() {
		assertThat(VectorCondition.evaluate(18, true, true).isDisabled()).isFalse();
	}

	@Test
	void isSkippedWithTheCommandThatHelps() {
		ConditionEvaluationResult result = VectorCondition.evaluate(17, false, false);
		assertThat(result.isDisabled()).isTrue();
		assertThat(result.getReason()).hasValueSatisfying((reason) -> assertThat(reason).contains(".ci/pgvector 17"));
	}

	@Test
	void failsWhereTestsAreStrict() {
		assertThatExceptionOfType(ExtensionConfigurationException.class)
			.isThrownBy(() -> VectorCondition.evaluate(17, false, true))
			.withMessageContaining(".ci/pgvector 17");
	}

	@Test
	void isSkippedOnMajorsThatPgvectorIsNotBuiltFor() {
		ConditionEvaluationResult result = VectorCondition.evaluate(18, false, true);
		assertThat(result.isDisabled()).isTrue();
		assertThat(result.getReason()).hasValueSatisfying((reason) -> assertThat(reason).contains("[15, 17] only"));
	}

}
