package io.sqlbot.migrate.boot.cli;

import java.util.HashMap;
import java.util.Map;

import io.sqlbot.migrate.boot.autoconfigure.MigrateInitializer;

import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The application's environment while a command runs: its own configuration, without what
 * a command must not do.
 */
final class CommandEnvironment {

	// whether the command runs revisions
	static final String RUNS_REVISIONS = MigrateInitializer.COMMAND;

	private final CommandArguments arguments;

	private final Verb verb;

	CommandEnvironment(CommandArguments arguments, Verb verb) {
		this.arguments = arguments;
		this.verb = verb;
	}

	void prepare(ConfigurableEnvironment environment) {
		MutablePropertySources sources = environment.getPropertySources();
		String commandLine = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
		if (sources.contains(commandLine)) {
			sources.replace(commandLine,
					new SimpleCommandLinePropertySource(this.arguments.spring().toArray(String[]::new)));
		}
		sources.addFirst(new MapPropertySource("migrateCommand", fixed()));
		MapPropertySource preferred = new MapPropertySource("migrateCommandDefaults", preferred());
		String variables = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		if (sources.contains(variables)) {
			sources.addAfter(variables, preferred);
		}
		else {
			sources.addLast(preferred);
		}
	}

	// holds whatever the application says
	private Map<String, Object> fixed() {
		Map<String, Object> properties = new HashMap<>();
		properties.put(RUNS_REVISIONS, this.verb.runsRevisions());
		properties.put(MigrateInitializer.WRITING_COMMAND, this.verb.writesRevisions());
		properties.put("migrate.auto-upgrade", "false");
		properties.put("spring.main.web-application-type", "none");
		properties.put("spring.main.banner-mode", "off");
		properties.put("spring.main.log-startup-info", "false");
		properties.put("spring.main.keep-alive", "false");
		properties.put("spring.sql.init.mode", "never");
		properties.put("spring.jpa.generate-ddl", "false");
		properties.put("spring.jpa.hibernate.ddl-auto", "none");
		properties.put("spring.jpa.properties.hibernate.hbm2ddl.auto", "none");
		properties.put("spring.jpa.properties.jakarta.persistence.schema-generation.database.action", "none");
		if (!this.verb.usesDatabase()) {
			properties.put("spring.docker.compose.enabled", "false");
		}
		return properties;
	}

	// holds unless the command line, a system property or a variable says otherwise
	private static Map<String, Object> preferred() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("logging.level.root", "warn");
		properties.put("logging.level.io.sqlbot.migrate", "warn");
		// what these would say is in the command's own message
		properties.put("logging.level.com.zaxxer.hikari", "off");
		properties.put("logging.level.org.springframework.context", "error");
		// one connection, and another one when a revision asks for it
		properties.put("spring.datasource.hikari.minimum-idle", "0");
		return properties;
	}

}
