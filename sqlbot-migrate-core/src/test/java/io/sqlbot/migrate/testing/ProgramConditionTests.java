package io.sqlbot.migrate.testing;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgramConditionTests {

	@Test
	void missingPgBouncerSkipsWithTheCommandThatHelps() {
		assertSkipped(PgBouncerCondition.evaluate(false, false), ".ci/pgbouncer");
		assertThat(PgBouncerCondition.evaluate(true, true).isDisabled()).isFalse();
	}

	@Test
	void missingPgBouncerFailsWhereTestsAreStrict() {
		assertThatExceptionOfType(ExtensionConfigurationException.class)
			.isThrownBy(() -> PgBouncerCondition.evaluate(false, true))
			.withMessageContaining(".ci/pgbouncer");
	}

	@Test
	void missingChromiumSkipsWithTheCommandThatHelps() {
		assertSkipped(ChromiumCondition.evaluate(false, false), ".ci/chromium");
		assertThat(ChromiumCondition.evaluate(true, true).isDisabled()).isFalse();
	}

	@Test
	void missingChromiumFailsWhereTestsAreStrict() {
		assertThatExceptionOfType(ExtensionConfigurationException.class)
			.isThrownBy(() -> ChromiumCondition.evaluate(false, true))
			.withMessageContaining(".ci/chromium");
	}

	@Test
	void missingPgDumpSkipsWithTheCommandThatHelps() {
		assertSkipped(PgDumpCondition.evaluate(Optional.empty(), 17, false), ".ci/psql");
		assertThat(PgDumpCondition.evaluate(Optional.of(17), 17, true).isDisabled()).isFalse();
	}

	@Test
	void missingPgDumpFailsWhereTestsAreStrict() {
		assertThatExceptionOfType(ExtensionConfigurationException.class)
			.isThrownBy(() -> PgDumpCondition.evaluate(Optional.empty(), 17, true))
			.withMessageContaining(".ci/psql");
	}

	@Test
	void pgDumpThatIsOlderThanTheServerSkipsAndSaysWithWhichServerItWouldRun() {
		assertSkipped(PgDumpCondition.evaluate(Optional.of(15), 17, true), "-Dpostgres.major=15");
	}

	private static void assertSkipped(ConditionEvaluationResult result, String command) {
		assertThat(result.isDisabled()).isTrue();
		assertThat(result.getReason()).hasValueSatisfying((reason) -> assertThat(reason).contains(command));
	}

}
