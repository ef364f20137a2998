package io.sqlbot.migrate.boot.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class CommandEnvironmentTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void optionsOfACommandAreNoProperties() {
		prepare("migrate", "heads", "--output=json", "--app.name=shop");
		assertThat(this.environment.getProperty("output")).isNull();
		assertThat(this.environment.getProperty("app.name")).isEqualTo("shop");
	}

	@Test
	void whatACommandMustNotDoIsOffWhateverTheApplicationSays() {
		prepare("migrate", "heads", "--spring.main.web-application-type=servlet",
				"--spring.jpa.hibernate.ddl-auto=update", "--migrate.auto-upgrade=true");
		assertThat(this.environment.getProperty("spring.main.web-application-type")).isEqualTo("none");
		assertThat(this.environment.getProperty("spring.jpa.hibernate.ddl-auto")).isEqualTo("none");
		assertThat(this.environment.getProperty("migrate.auto-upgrade")).isEqualTo("false");
	}

	@Test
	void logIsQuietWhateverTheConfigurationSaysUnlessTheCommandLineSaysOtherwise() {
		prepare("migrate", "heads", "--logging.level.root=debug");
		this.environment.getPropertySources()
			.addLast(new MapPropertySource("application.yml",
					Map.of("logging.level.root", "info", "logging.level.com.zaxxer.hikari", "info")));
		assertThat(this.environment.getProperty("logging.level.root")).isEqualTo("debug");
		assertThat(this.environment.getProperty("logging.level.com.zaxxer.hikari")).isEqualTo("off");
	}

	@Test
	void containersAreStartedOnlyForACommandThatAsksTheDatabase() {
		prepare("migrate", "heads");
		assertThat(this.environment.getProperty("spring.docker.compose.enabled")).isEqualTo("false");
		StandardEnvironment other = new StandardEnvironment();
		new CommandEnvironment(arguments("migrate", "current"), new CurrentCommand(session())).prepare(other);
		assertThat(other.getProperty("spring.docker.compose.enabled")).isNull();
	}

	private void prepare(String... command) {
		this.environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(command));
		new CommandEnvironment(arguments(command), new HeadsCommand(session())).prepare(this.environment);
	}

	private static CommandArguments arguments(String... command) {
		return CommandArguments.find(command).orElseThrow();
	}

	private static Session session() {
		PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
		return new Session(new Terminal(nowhere, nowhere, new BufferedReader(new StringReader("")), false, false));
	}

}
