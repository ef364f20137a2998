package io.sqlbot.migrate.boot;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.revisions.injected.ChatTitle;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class RevisionBeanTests {

	private static final String INJECTED = "classpath:io/sqlbot/migrate/boot/revisions/injected";

	private final TestDatabase database;

	RevisionBeanTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void classFromALocationGetsItsDependenciesInjected() {
		TestApplication.on(this.database, Titles.class)
			.run("--migrate.locations=classpath:revisions/chat," + INJECTED)
			.close();
		assertThat(titles()).containsExactly("from a bean");
	}

	@Test
	void beanIsARevision() {
		TestApplication.on(this.database, Titles.class, SeedBean.class).run().close();
		assertThat(titles()).containsExactly("from a bean");
		assertThat(TestApplication.versions(this.database)).containsExactly("a3b4c5791cda");
	}

	@Test
	void beanBehindAnInterfaceIsARevision() {
		TestApplication.on(this.database, Titles.class, DeclaredAsInterface.class).run().close();
		assertThat(titles()).containsExactly("from a bean");
	}

	@Test
	void beanBehindAProxyIsARevision() {
		try (ConfigurableApplicationContext context = TestApplication.on(this.database, TransactionalBean.class)
			.run()) {
			assertThat(TestApplication.versions(this.database)).containsExactly("b4c5d68a2deb");
			assertThatExceptionOfType(MissingDowngradeException.class)
				.isThrownBy(() -> context.getBean(MigrationEngine.class).downgrade("-1"));
		}
	}

	@Test
	void lazyBeanIsOnlyMadeWhenItRuns() {
		TestApplication.on(this.database, Titles.class, LazySeed.class).run().close();
		LazySeed.CREATED.set(0);
		TestApplication.on(this.database, Titles.class, LazySeed.class).run().close();
		assertThat(LazySeed.CREATED).hasValue(0);
	}

	@Test
	void twoBeansOfOneClassAreRefused() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database, Titles.class, TwoSeeds.class).run())
			.havingRootCause()
			.isInstanceOf(InvalidRevisionClassException.class)
			.withMessageContaining("'firstSeed' and 'secondSeed'");
	}

	@Test
	void beanWithoutTheAnnotationIsRefused() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> TestApplication.on(this.database, Unannotated.class).run())
			.havingRootCause()
			.isInstanceOf(InvalidRevisionClassException.class)
			.withMessageContaining("no annotation @Revision");
	}

	@Test
	void beanInALocationCountsOnce() {
		TestApplication.on(this.database, Titles.class, Scanned.class)
			.run("--migrate.locations=classpath:revisions/chat," + INJECTED)
			.close();
		assertThat(titles()).containsExactly("from a bean");
	}

	private List<String> titles() {
		return this.database.jdbc().sql("select title from chat").query(String.class).list();
	}

	@Configuration(proxyBeanMethods = false)
	static class Titles {

		@Bean
		ChatTitle chatTitle() {
			return new ChatTitle("from a bean");
		}

	}

	@Revision(id = "a3b4c5791cda", revises = TestApplication.SECOND)
	static class SeedBean implements Migration {

		private final ChatTitle title;

		SeedBean(ChatTitle title) {
			this.title = title;
		}

		@Override
		public void upgrade(Operations op) {
			op.execute("insert into chat (id, title) values (2, '" + this.title.text() + "')");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DeclaredAsInterface {

		@Bean
		Migration seed(ChatTitle title) {
			return new SeedBean(title);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoSeeds {

		@Bean
		SeedBean firstSeed(ChatTitle title) {
			return new SeedBean(title);
		}

		@Bean
		SeedBean secondSeed(ChatTitle title) {
			return new SeedBean(title);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazySeed {

		static final AtomicInteger CREATED = new AtomicInteger();

		@Bean
		@Lazy
		SeedBean seed(ChatTitle title) {
			CREATED.incrementAndGet();
			return new SeedBean(title);
		}

	}

	@Revision(id = "b4c5d68a2deb", revises = TestApplication.SECOND)
	static class TransactionalBean implements Migration {

		@Override
		@Transactional
		public void upgrade(Operations op) {
			op.execute("insert into chat (id, title) values (3, 'transactional')");
		}

	}

	static class Unannotated implements Migration {

		@Override
		public void upgrade(Operations op) {
			throw new IllegalStateException("never runs");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = ChatTitle.class, useDefaultFilters = false,
			includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Migration.class))
	static class Scanned {

	}

}
