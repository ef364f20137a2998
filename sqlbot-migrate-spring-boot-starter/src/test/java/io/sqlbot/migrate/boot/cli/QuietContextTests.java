package io.sqlbot.migrate.boot.cli;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.instrument.classloading.LoadTimeWeaver;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class QuietContextTests {

	private static final Queue<String> HAPPENED = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger TICKS = new AtomicInteger();

	private final TestDatabase database;

	QuietContextTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void forget() {
		HAPPENED.clear();
		TICKS.set(0);
	}

	@Test
	void nothingOfTheApplicationHappensWhileACommandRuns() {
		CommandOutput output = CommandOutput.on(this.database, Everything.class, Components.class)
			.with("--migrate.locations=classpath:revisions/chat")
			.run("migrate", "upgrade", "head");
		assertThat(output.exitCode()).as(output.err()).isZero();
		assertThat(HAPPENED).isEmpty();
		assertThat(TestApplication.versions(this.database)).containsExactly(TestApplication.SECOND);
	}

	@Test
	void allOfItHappensAtAnOrdinaryStart() {
		try (ConfigurableApplicationContext context = TestApplication
			.on(this.database, Everything.class, Components.class)
			.run()) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(HAPPENED).contains("component", "eager bean", "application runner", "command line runner",
				"all singletons made", "lifecycle", "context refreshed", "context refreshed, by annotation", "started",
				"ready", "weaver awaited", "context closed");
	}

	@Test
	void exitCodeIsTheCommandsWhateverTheApplicationSays() {
		CommandOutput output = CommandOutput.on(this.database, Everything.class)
			.with("--migrate.locations=classpath:revisions/chat")
			.run("migrate", "current", "--check-heads");
		assertThat(output.exitCode()).isEqualTo(3);
		assertThat(HAPPENED).isEmpty();
	}

	@Test
	void whatARevisionNeedsIsMadeButNotScheduled() {
		CommandOutput output = CommandOutput.on(this.database, Everything.class, NeedsClock.class)
			.with("--migrate.locations=classpath:revisions/chat")
			.run("migrate", "upgrade", "head");
		assertThat(output.exitCode()).as(output.err()).isZero();
		assertThat(HAPPENED).containsExactly("clock");
		assertThat(TICKS).hasValue(0);
	}

	@Test
	void whatARevisionNeedsIsScheduledAtAnOrdinaryStart() {
		TestApplication.on(this.database, Everything.class, NeedsClock.class).run().close();
		assertThat(TICKS).hasPositiveValue();
	}

	@Test
	void revisionIsNotMadeByACommandThatOnlyReads() {
		CommandOutput output = CommandOutput.on(this.database, Everything.class, NeedsClock.class)
			.with("--migrate.locations=classpath:revisions/chat")
			.run("migrate", "history", "--indicate-current");
		assertThat(output.out()).contains("wait for a tick");
		assertThat(HAPPENED).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	static class Everything {

		@Bean
		ApplicationRunner applicationRunner() {
			return (arguments) -> HAPPENED.add("application runner");
		}

		@Bean
		CommandLineRunner commandLineRunner() {
			return (arguments) -> HAPPENED.add("command line runner");
		}

		@Bean
		SmartInitializingSingleton initializing() {
			return () -> HAPPENED.add("all singletons made");
		}

		@Bean
		ApplicationListener<ContextRefreshedEvent> refreshListener() {
			return new RefreshListener();
		}

		@Bean
		ApplicationListener<ContextClosedEvent> closeListener() {
			return new CloseListener();
		}

		@Bean
		Lifecycle lifecycle() {
			return new Lifecycle();
		}

		@Bean
		ExitCodeGenerator exitCode() {
			HAPPENED.add("exit code");
			return () -> 42;
		}

		@Bean
		WeaverAware weaverAware() {
			return new WeaverAware();
		}

		@Bean
		@Lazy(false)
		InitializingBean eager() {
			return () -> HAPPENED.add("eager bean");
		}

		@Bean
		@Lazy
		Clock clock() {
			HAPPENED.add("clock");
			return new Clock();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Components {

		Components() {
			HAPPENED.add("component");
		}

		@EventListener
		void onRefresh(ContextRefreshedEvent event) {
			HAPPENED.add("context refreshed, by annotation");
		}

		@EventListener
		void onStart(ApplicationStartedEvent event) {
			HAPPENED.add("started");
		}

		@EventListener
		void onReady(ApplicationReadyEvent event) {
			HAPPENED.add("ready");
		}

		@Scheduled(fixedRate = 1)
		void tick() {
			HAPPENED.add("tick");
		}

	}

	static class Clock {

		@Scheduled(fixedRate = 1)
		void tick() {
			TICKS.incrementAndGet();
		}

	}

	@Revision(id = "a3b4c5791cda", revises = TestApplication.SECOND, message = "wait for a tick")
	static class NeedsClock implements Migration {

		private static final long MILLIS = 100;

		NeedsClock(Clock clock) {
			assertThat(clock).isNotNull();
		}

		// long enough for a hundred ticks
		@Override
		public void upgrade(Operations op) {
			long end = System.nanoTime() + MILLIS * 1_000_000;
			while (TICKS.get() == 0 && System.nanoTime() < end) {
				Thread.onSpinWait();
			}
		}

	}

	static class RefreshListener implements ApplicationListener<ContextRefreshedEvent> {

		@Override
		public void onApplicationEvent(ContextRefreshedEvent event) {
			HAPPENED.add("context refreshed");
		}

	}

	static class CloseListener implements ApplicationListener<ContextClosedEvent> {

		@Override
		public void onApplicationEvent(ContextClosedEvent event) {
			HAPPENED.add("context closed");
		}

	}

	static class WeaverAware implements LoadTimeWeaverAware {

		WeaverAware() {
			HAPPENED.add("weaver awaited");
		}

		@Override
		public void setLoadTimeWeaver(LoadTimeWeaver loadTimeWeaver) {
			// never called without a weaver
		}

	}

	static class Lifecycle implements SmartLifecycle {

		@Override
		public void start() {
			HAPPENED.add("lifecycle");
		}

		@Override
		public void stop() {
			HAPPENED.add("lifecycle stopped");
		}

		@Override
		public boolean isRunning() {
			return false;
		}

	}

}
