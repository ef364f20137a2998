package io.sqlbot.migrate.boot.cli;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandArgumentsTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "--server.port=0", "serve migrate", "migrates up", "--migrate" })
	void otherArgumentsAreAnOrdinaryStart(String arguments) {
		assertThat(CommandArguments.find(arguments.split(" "))).isEmpty();
	}

	@Test
	void optionWithADotIsSpringsAndTheRestTheCommands() {
		assertThat(find("migrate", "upgrade", "--spring.datasource.url=x", "head", "--output", "json", "--app.flag"))
			.isEqualTo(new CommandArguments(List.of("--spring.datasource.url=x", "--app.flag"),
					List.of("upgrade", "head", "--output", "json")));
	}

	@Test
	void whatComesBeforeTheToolIsSprings() {
		assertThat(find("--debug", "migrate", "heads").spring()).containsExactly("--debug");
	}

	@Test
	void dotInAValueMakesNoProperty() {
		assertThat(find("migrate", "revision", "--message=v1.2").command()).containsExactly("revision",
				"--message=v1.2");
	}

	@Test
	void everythingAfterTwoDashesIsTheCommands() {
		assertThat(find("migrate", "show", "--", "--a.b").command()).containsExactly("show", "--", "--a.b");
	}

	private static CommandArguments find(String... arguments) {
		return CommandArguments.find(arguments).orElseThrow();
	}

}
