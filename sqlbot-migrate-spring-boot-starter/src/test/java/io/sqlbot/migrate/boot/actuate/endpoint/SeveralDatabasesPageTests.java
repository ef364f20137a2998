package io.sqlbot.migrate.boot.actuate.endpoint;

import java.util.List;

import javax.sql.DataSource;

import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.HttpCalls;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresChromium;
import io.sqlbot.migrate.testing.SecondDatabase;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@RequiresChromium
class SeveralDatabasesPageTests {

	private static final String PAGE = "/actuator/migrations";

	private static final String ENTRY = "7d20c4be15fa";

	@SuppressWarnings("NullAway.Init")
	private static Browser browser;

	private final TestDatabase database;

	SeveralDatabasesPageTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeAll
	static void openBrowser() {
		browser = new Browser();
	}

	@AfterAll
	static void closeBrowser() {
		browser.close();
	}

	@Test
	void clickChoosesADatabaseAndTheAddressKeepsIt() {
		try (ConfigurableApplicationContext context = startTwo()) {
			browser.errors();
			browser.open(HttpCalls.to(context).base() + PAGE);
			browser.await("[role=tab]", "archive");
			assertThat(browser.texts("[role=tab]")).containsExactlyInAnyOrder("chat", "archive Behind");
			tab("chat").click();
			assertThat(browser.text("#state")).isEqualTo("Up to date");
			assertThat(browser.texts(".row .id")).containsExactly(TestApplication.SECOND, TestApplication.FIRST);
			tab("archive").click();
			assertThat(browser.text("#state")).isEqualTo("Behind");
			assertThat(browser.texts(".row .id")).containsExactly(ENTRY);
			assertThat(browser.run("return location.hash")).isEqualTo("#archive/");
			assertThat(browser.run("return document.title")).isEqualTo("archive: Behind \u00b7 Migrations");
			assertThat(browser.screenshot("several")).isNotEmptyFile();
			browser.find(".row").click();
			browser.await("#detail pre", "create");
			assertThat(browser.run("return location.hash")).isEqualTo("#archive/" + ENTRY);
			browser.run("location.reload()");
			browser.await("#detail pre", "create");
			assertThat(browser.text("#state")).isEqualTo("Behind");
			assertThat(browser.errors()).isEmpty();
		}
	}

	@Test
	void addressWithoutADatabaseFindsTheRevision() {
		try (ConfigurableApplicationContext context = startTwo()) {
			browser.open(HttpCalls.to(context).base() + PAGE + "#" + ENTRY);
			browser.await("#detail pre", "create");
			assertThat(browser.text("[role=tab][aria-selected=true]")).contains("archive");
		}
	}

	@Test
	void keyboardChoosesADatabase() {
		try (ConfigurableApplicationContext context = startTwo()) {
			browser.open(HttpCalls.to(context).base() + PAGE);
			browser.await("[role=tab]", "archive");
			List<String> tabs = browser.texts("[role=tab]");
			browser.press(Keys.TAB);
			assertThat(focused()).isEqualTo(tabs.get(0));
			browser.press(Keys.ARROW_RIGHT);
			assertThat(focused()).isEqualTo(tabs.get(1));
			browser.press(Keys.ARROW_RIGHT);
			assertThat(focused()).isEqualTo(tabs.get(0));
			browser.press(Keys.END);
			assertThat(focused()).isEqualTo(tabs.get(1));
			browser.press(Keys.HOME);
			assertThat(focused()).isEqualTo(tabs.get(0));
		}
	}

	@Test
	void enginesOfTheSameNameInTwoContextsAreToldApart() {
		try (SecondDatabase second = SecondDatabase.beside(this.database);
				ConfigurableApplicationContext parent = TestApplication.on(this.database).run();
				ConfigurableApplicationContext child = new SpringApplicationBuilder(TestApplication.class,
						ChildDataSource.class)
					.parent(parent)
					.web(WebApplicationType.SERVLET)
					.run("--server.port=0", "--management.endpoints.web.exposure.include=migrations",
							"--migrate.target=" + TestApplication.FIRST, "--child.url=" + second.url(),
							"--migrate.locations=classpath:revisions/chat", "--spring.main.banner-mode=off")) {
			String first = PAGE + "/" + TestApplication.FIRST + "?engine=migrationEngine";
			HttpCalls calls = HttpCalls.to(child);
			assertThat(HttpCalls.json(calls.get(first, "application/json")).path("action").asString())
				.isEqualTo("Add one of them: ?engine=migrationEngine&context=" + child.getId());
			String own = first + "&context=" + parent.getId();
			assertThat(calls.json(own).path("context").asString()).isEqualTo(parent.getId());
			browser.open(calls.base() + PAGE);
			browser.await("[role=tab]", "(" + parent.getId() + ")");
			assertThat(browser.texts("[role=tab]")).containsExactlyInAnyOrder(
					"migrationEngine (" + parent.getId() + ")", "migrationEngine (" + child.getId() + ")");
			assertThat(browser.texts(".row .state")).containsExactly("Outside target", "Applied");
			browser.find(".row").click();
			browser.await("#detail pre", "alter");
			assertThat(browser.text("#detail")).contains("It never ran here.");
		}
	}

	private static WebElement tab(String name) {
		return browser.all("[role=tab]")
			.stream()
			.filter((it) -> it.getText().startsWith(name))
			.findFirst()
			.orElseThrow();
	}

	// what has the focus is what is shown
	private static String focused() {
		String chosen = browser.text("[role=tab][aria-selected=true]");
		assertThat(browser.run("return document.activeElement.textContent")).isEqualTo(chosen);
		assertThat(browser.text("#state")).isEqualTo(chosen.equals("chat") ? "Up to date" : "Behind");
		return chosen;
	}

	private ConfigurableApplicationContext startTwo() {
		return TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.properties("server.port=0", "management.endpoints.web.exposure.include=migrations")
			.run("--migrate.databases.chat.locations=classpath:revisions/chat",
					"--migrate.databases.archive.locations=classpath:revisions/archive",
					"--migrate.databases.archive.version-table=archive_version",
					"--migrate.databases.archive.auto-upgrade=false");
	}

	@Configuration(proxyBeanMethods = false)
	static class ChildDataSource {

		@Bean
		DataSource childDataSource(Environment environment) {
			return new DriverManagerDataSource(environment.getRequiredProperty("child.url"),
					environment.getRequiredProperty("spring.datasource.username"),
					environment.getRequiredProperty("spring.datasource.password"));
		}

	}

}
