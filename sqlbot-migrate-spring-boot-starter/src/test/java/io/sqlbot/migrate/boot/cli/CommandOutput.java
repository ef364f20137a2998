package io.sqlbot.migrate.boot.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

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

	static Call on(TestDatabase database) {
		return new Call(TestApplication.class).with("--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(),
				"--spring.datasource.password=" + database.password());
	}

	/**
	 * Collects what a command needs.
	 */
	static final class Call {

		private final Class<?>[] sources;

		private final List<String> properties = new ArrayList<>();

		private String typed;

		private Call(Class<?>... sources) {
			this.sources = sources;
		}

		Call with(String... properties) {
			this.properties.addAll(List.of(properties));
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
			List<String> arguments = new ArrayList<>(this.properties);
			arguments.addAll(List.of(command));
			try {
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

		private SpringApplicationBuilder application(Terminal terminal, AtomicInteger exitCode) {
			ProcessEnd end = (code) -> {
				exitCode.compareAndSet(RUNNING, code);
				throw new AbandonedRunException();
			};
			return new SpringApplicationBuilder(this.sources).web(WebApplicationType.SERVLET)
				.registerShutdownHook(false)
				.addBootstrapRegistryInitializer((registry) -> {
					registry.register(Terminal.class, (context) -> terminal);
					registry.register(ProcessEnd.class, (context) -> end);
				});
		}

	}

}
