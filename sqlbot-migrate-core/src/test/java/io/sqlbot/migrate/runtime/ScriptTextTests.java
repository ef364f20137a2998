package io.sqlbot.migrate.runtime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScriptTextTests {

	@Test
	void gapsAreFilledInOrder() {
		assertThat(new ScriptText("%s is %s").with("a", "b")).isEqualTo("a is b");
	}

	@Test
	void textMayBeginAndEndWithAGap() {
		assertThat(new ScriptText("%s%s").with("a", "b")).isEqualTo("ab");
	}

	@Test
	void twoPercentSignsAreOne() {
		assertThat(new ScriptText("100 %% of %s").with("a")).isEqualTo("100 % of a");
	}

	@Test
	void valuesStayAsTheyAre() {
		assertThat(new ScriptText("%s, %s").with("%s", "100 %%")).isEqualTo("%s, 100 %%");
	}

	@Test
	void everyGapWantsAValue() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ScriptText("%s is %s").with("a"))
			.withMessage("There are 2 gaps, but 1 values");
	}

}
