package io.sqlbot.migrate.boot.cli;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Turns the start of the application into a command when its first argument is
 * {@code migrate}: prepares the environment before the configuration is read, lets the
 * context make no bean by itself, runs the command before anything else hears of the
 * start, and ends the process.
 */
final class MigrateRunListener implements SpringApplicationRunListener, Ordered {

	private static final String PREINITIALIZERS = "org.springframework.boot.autoconfigure.preinitialize.";

	private final SpringApplication application;

	private final @Nullable CommandArguments arguments;

	private @Nullable CommandRun run;

	MigrateRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = CommandArguments.find(arguments).orElse(null);
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrap) {
		if (this.arguments != null) {
			// a restart by the developer tools would begin again on another thread
			System.setProperty("spring.devtools.restart.enabled", "false");
			loadNothingInAdvance();
			// registered by tests
			Terminal terminal = bootstrap.getOrElse(Terminal.class, null);
			ProcessEnd end = bootstrap.getOrElse(ProcessEnd.class, null);
			this.run = CommandRun.parse(this.arguments, (terminal != null) ? terminal : Terminal.ofProcess(),
					(end != null) ? end : System::exit);
		}
	}

	// message converters and more, on another thread; its own switch is read too early
	private void loadNothingInAdvance() {
		this.application.setListeners(this.application.getListeners()
			.stream()
			.filter((listener) -> !listener.getClass().getName().startsWith(PREINITIALIZERS))
			.toList());
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
		if (this.run != null) {
			this.run.environment().prepare(environment);
			this.application.setApplicationContextFactory(CommandBeanFactory.contexts());
		}
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		if (this.run != null) {
			context.getBeanFactory().registerSingleton("migrateCommandProgress", this.run.progress());
		}
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.run != null) {
			this.run.execute(context);
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
		if (this.run != null) {
			this.run.fail(context, failure);
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
