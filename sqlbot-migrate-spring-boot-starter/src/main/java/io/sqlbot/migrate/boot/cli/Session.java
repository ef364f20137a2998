package io.sqlbot.migrate.boot.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import io.sqlbot.migrate.boot.autoconfigure.Autogenerators;
import io.sqlbot.migrate.boot.autoconfigure.Inactivity;
import io.sqlbot.migrate.boot.autoconfigure.MigrateProperties;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabase;
import io.sqlbot.migrate.boot.autoconfigure.MigratedDatabases;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.engine.Revisions;
import io.sqlbot.migrate.script.RevisionWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the commands work with: the terminal, and the application once it has started.
 */
final class Session {

	private final Terminal terminal;

	private final StepProgress progress;

	private @Nullable ApplicationContext context;

	private @Nullable String engineName;

	private @Nullable MigrationEngine engine;

	private @Nullable Autogenerator autogenerator;

	Session(Terminal terminal) {
		this.terminal = terminal;
		this.progress = new StepProgress(terminal);
	}

	void open(ConfigurableApplicationContext context, Verb verb) {
		this.context = context;
		this.engineName = verb.engineName();
	}

	Terminal terminal() {
		return this.terminal;
	}

	StepProgress progress() {
		return this.progress;
	}

	ApplicationContext context() {
		if (this.context == null) {
			throw new IllegalStateException("The application has not started");
		}
		return this.context;
	}

	MigrationEngine engine() {
		if (this.engine == null) {
			this.engine = find();
		}
		return this.engine;
	}

	Revisions revisions() {
		return engine().revisions();
	}

	/**
	 * The properties of the engine's database.
	 * @return the properties
	 */
	MigrateProperties properties() {
		MigrationEngine engine = engine();
		return context().getBean(MigratedDatabases.class)
			.all()
			.stream()
			.filter((database) -> database.engine() == engine)
			.map(MigratedDatabase::properties)
			.findFirst()
			.orElseGet(() -> context().getBean(MigrateProperties.class));
	}

	/**
	 * Tell whether the application says what the schema should be.
	 * @return whether there is a model
	 */
	boolean hasModel() {
		return context().getBean(Autogenerators.class).haveModel(name());
	}

	Autogenerator autogenerator() {
		if (this.autogenerator == null) {
			this.autogenerator = context().getBean(Autogenerators.class).of(name());
		}
		return this.autogenerator;
	}

	RevisionWriter writer() {
		return engine().writer(properties().writer());
	}

	void json(String name, @Nullable Object value) {
		Map<String, @Nullable Object> answer = new LinkedHashMap<>();
		answer.put(name, value);
		json(answer);
	}

	void error(String description, String action) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("description", description);
		error.put("action", action);
		json("error", error);
	}

	void json(Map<String, ?> answer) {
		this.progress.close();
		this.terminal.out().println(JsonWriter.standard().write(answer).toJsonString());
	}

	private String name() {
		MigrationEngine engine = engine();
		return context().getBeansOfType(MigrationEngine.class)
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == engine)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
	}

	private MigrationEngine find() {
		String[] names = context().getBeanNamesForType(MigrationEngine.class);
		if (this.engineName != null) {
			String wanted = this.engineName;
			// a database's name will do
			return Arrays.stream(names)
				.filter((name) -> name.equals(wanted) || name.equals(MigratedDatabases.engineName(wanted)))
				.findFirst()
				.map((name) -> context().getBean(name, MigrationEngine.class))
				.orElseThrow(() -> NoEngineException.named(wanted, names));
		}
		if (names.length == 0) {
			throw NoEngineException.none(Inactivity.of(context()));
		}
		@Nullable MigrationEngine only = context().getBeanProvider(MigrationEngine.class).getIfUnique();
		if (only == null) {
			throw NoEngineException.several(names);
		}
		return only;
	}

}
