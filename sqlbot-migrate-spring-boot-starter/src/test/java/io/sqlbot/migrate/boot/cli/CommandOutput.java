package io.sqlbot.migrate.boot.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.MigrationListener;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command that has ended, run by a whole application in this process.
 *
 * @param exitCode the exit code
 * @param out what went to the standard output
 * @param err what went to the standard error
 */
record CommandOutput(int exitCode, String out, String err) {

	static final int RUNNING = -1;

	static Call of(Class<?>... sources) {
		return new Call(sources);
	}

	static Call on(TestDatabase database, Class<?>... more) {
		List<Class<?>> sources = new ArrayList<>(List.of(TestApplication.class));
		sources.addAll(List.of(more));
		return new Call(sources.toArray(Class<?>[]::new)).with("--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password(),
				"--" + TestApplication.EXCLUDE + TestApplication.USERS_OF_THE_SCHEMA + "," + TestApplication.SECURITY);
	}

	/**
	 * Tells the command that runs in an application that has started already.
	 */
	static final class ProgressOfCommand implements MigrationListener {

		private MigrationListener target = (event) -> {
		};

		@Override
		public void onEvent(MigrationEvent event) {
			this.target.onEvent(event);
		}

	}

	/**
	 * Collects what a command needs.
	 */
	static final class Call {

		private final Class<?>[] sources;

		private @Nullable ConfigurableApplicationContext context;

		private final List<String> properties = new ArrayList<>();

		private @Nullable String typed;

		private Call(Class<?>... sources) {
			this.sources = sources;
		}

		Call with(String... properties) {
			this.properties.addAll(List.of(properties));
			return this;
		}

		/**
		 * Run it in an application that has started already, unless it has properties.
		 * @param context the application, with {@link ProgressOfCommand}
		 */
		Call within(ConfigurableApplicationContext context) {
			this.context = context;
			return this;
		}

		Call onTerminal(String typed) {
			this.typed = typed;
			return this;
		}

		CommandOutput run(String... command) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ByteArrayOutputStream err = new ByteArrayOutputStream();
			AtomicInteger exitCode = new AtomicInteger(RUNNING);
			Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
					new PrintStream(err, true, StandardCharsets.UTF_8),
					new BufferedReader(new StringReader((this.typed != null) ? this.typed : "")), this.typed != null,
					false);
			List<String> arguments = new ArrayList<>(
					(this.context != null && !hasProperties(command)) ? List.of() : this.properties);
			// the command's own come later and win
			List.of(command).forEach((argument) -> arguments.removeIf((earlier) -> earlier.startsWith(name(argument))));
			arguments.addAll(List.of(command));
			try {
				if (this.context != null && arguments.size() == command.length) {
					within(this.context, terminal, exitCode, command);
				}
				application(terminal, exitCode).run(arguments.toArray(String[]::new));
			}
			catch (AbandonedRunException ex) {
				// the end of the process, as far as a test has one
			}
			catch (RuntimeException ex) {
				if (exitCode.get() == RUNNING) {
					throw ex;
				}
			}
			return new CommandOutput(exitCode.get(), out.toString(StandardCharsets.UTF_8),
					err.toString(StandardCharsets.UTF_8));
		}

		private static ProcessEnd ending(AtomicInteger exitCode) {
			return (code) -> {
				exitCode.compareAndSet(RUNNING, code);
				throw new AbandonedRunException();
			};
		}

		private static boolean hasProperties(String... command) {
			return CommandArguments.find(command).stream().anyMatch((arguments) -> !arguments.spring().isEmpty());
		}

		private static String name(String argument) {
			return argument.contains("=") ? argument.substring(0, argument.indexOf('=') + 1) : argument;
		}

		private static void within(ConfigurableApplicationContext context, Terminal terminal, AtomicInteger exitCode,
				String... command) {
			ProcessEnd end = ending(exitCode);
			CommandRun run = Objects
				.requireNonNull(CommandRun.parse(CommandArguments.find(command).orElseThrow(), terminal, end));
			context.getBean(ProgressOfCommand.class).target = run.progress();
			end.exit(run.perform(context));
		}

		private SpringApplicationBuilder application(Terminal terminal, AtomicInteger exitCode) {
			ProcessEnd end = ending(exitCode);
			return new SpringApplicationBuilder(this.sources).web(WebApplicationType.SERVLET)
				.registerShutdownHook(false)
				.addBootstrapRegistryInitializer((registry) -> {
					registry.register(Terminal.class, (context) -> terminal);
					registry.register(ProcessEnd.class, (context) -> end);
				});
		}

	}

}
