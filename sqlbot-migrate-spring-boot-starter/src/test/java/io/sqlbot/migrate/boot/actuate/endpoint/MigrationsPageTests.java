package io.sqlbot.migrate.boot.actuate.endpoint;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.boot.TestApplication;
import io.sqlbot.migrate.boot.actuate.HttpCalls;
import io.sqlbot.migrate.boot.actuate.LockedDatabase;
import io.sqlbot.migrate.boot.actuate.RevisionFolder;
import io.sqlbot.migrate.boot.actuate.state.RunTracker;
import io.sqlbot.migrate.boot.actuate.state.RunTrackers;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.RequiresChromium;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

@PostgresTest
@RequiresChromium
class MigrationsPageTests {

	@SuppressWarnings("NullAway.Init")
	private static Browser browser;

	private final TestDatabase database;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	MigrationsPageTests(TestDatabase database) {
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
	void graphShowsWhereTheDatabaseStands() {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=8d41b7e0c2f6")) {
			open(context);
			assertThat(browser.text("#state")).isEqualTo("Up to date");
			assertThat(browser.texts(".row .state")).containsExactly("Outside target", "Outside target",
					"Outside target", "Applied", "Applied", "Applied", "Applied", "Applied", "Applied");
			assertThat(browser.texts(".row .here")).hasSize(1);
			assertThat(browser.texts(".row .label")).containsExactly("billing");
			assertThat(browser.texts(".row .when").get(4)).matches("(?s).*20\\d\\d.*");
			assertThat(browser.all(".row svg path.edge").size()).isGreaterThan(10);
			assertThat(browser.number("document.querySelectorAll('.row svg')[0].width.baseVal.value"))
				.isGreaterThan(30);
			assertThat(browser.errors()).isEmpty();
		}
	}

	@Test
	void pendingFailedAndUnknownRevisionsAreTold() {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=3b6e10c95f72")) {
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			this.database.jdbc().sql("alter table orders add total int").update();
			assertThat(catchException(() -> engine.upgrade("8d41b7e0c2f6"))).isNotNull();
			open(context);
			browser.await(".row .state", "Failed");
			assertThat(browser.text("#problems")).contains("8d41b7e0c2f6", "already exists");
			shot("failed", false);
			this.database.jdbc().sql("insert into alembic_version values ('ffff00001111')").update();
			browser.await(".row .state", "Unknown");
			assertThat(browser.text("#state")).isEqualTo("Ahead of this application");
		}
	}

	@Test
	void clickShowsTheSqlOfARevision() {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=8d41b7e0c2f6")) {
			open(context);
			browser.all(".row").get(7).click();
			browser.await("#detail pre", "create");
			assertThat(browser.texts("#detail pre .k")).contains("create");
			assertThat(browser.text("#detail")).contains("upgrade succeeded", "by " + this.database.user());
			shot("detail", false);
			browser.find("#detail button.plain").click();
			assertThat(browser.find("#detail").isDisplayed()).isFalse();
		}
	}

	@Test
	void keyboardIsEnough() {
		try (ConfigurableApplicationContext context = start(shop())) {
			open(context);
			browser.press("/");
			assertThat(browser.run("return document.activeElement.id")).isEqualTo("filter");
			browser.press("invoice");
			browser.await(".row .what", "invoice");
			assertThat(browser.all(".row").size()).isLessThan(9);
			browser.run("document.activeElement.select()");
			browser.press(Keys.DELETE);
			browser.press(Keys.TAB);
			assertThat(browser.run("return document.activeElement.id")).isEqualTo("grid");
			assertThat(chosen()).isZero();
			browser.press(Keys.ARROW_DOWN);
			browser.press(Keys.ARROW_DOWN);
			assertThat(chosen()).isEqualTo(2);
			assertThat(browser
				.run("return getComputedStyle(document.querySelector('.row[aria-selected=true]')).outlineStyle"))
				.as("the ring of the focus")
				.isEqualTo("solid");
			shot("focus", false);
			browser.press(Keys.END);
			assertThat(chosen()).isEqualTo(8);
			browser.press(Keys.HOME);
			browser.press(Keys.ENTER);
			browser.await("#detail pre", "create");
			assertThat(browser.run("return document.activeElement.id")).isEqualTo("detail");
			browser.press(Keys.ESCAPE);
			assertThat(browser.find("#detail").isDisplayed()).isFalse();
			assertThat(browser.run("return document.activeElement.id")).isEqualTo("grid");
		}
	}

	@Test
	void phoneAndDarkAreReadable() {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=8d41b7e0c2f6")) {
			browser.size(390, 844, true);
			open(context);
			assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
			assertThat(browser.number("document.getElementById('filter').offsetWidth")).isGreaterThan(300);
			shot("phone", false);
			shot("phone-dark", true);
			browser.all(".row").get(7).click();
			browser.await("#detail pre", "create");
			assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
			shot("phone-detail", false);
			browser.size(1200, 900, false);
			browser.press(Keys.ESCAPE);
			shot("light", false);
			assertThat(lowContrasts()).isEmpty();
			browser.dark(true);
			assertThat(lowContrasts()).isEmpty();
			shot("dark", true);
		}
		finally {
			browser.dark(false);
			browser.size(1200, 900, false);
		}
	}

	@Test
	void progressIsLiveWhileALockIsInTheWay() throws Exception {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.auto-upgrade=false",
				"--migrate.target=heads", "--migrate.lock-timeout=60s")) {
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			engine.upgrade("3b6e10c95f72");
			open(context);
			assertThat(browser.find("#run").isDisplayed()).isFalse();
			CompletableFuture<Void> run;
			try (Connection blocker = LockedDatabase.locking(this.database, "customer")) {
				run = CompletableFuture.runAsync(() -> engine.upgrade("heads"));
				browser.await("#run h2", "Upgrading: revision");
				browser.await("#run .statement", "customer");
				browser.await(".row .state", "Running");
				assertThat(browser.text("#state")).isEqualTo("Migrating");
				assertThat(browser.texts(".row .state").subList(0, 4)).containsExactly("Pending", "Pending", "Running",
						"Applied");
				assertThat(fact("Pending")).isEqualTo("2");
				shot("running", false);
				blocker.rollback();
			}
			run.get(30, TimeUnit.SECONDS);
			browser.await("#state", "Up to date");
			assertThat(browser.find("#run").isDisplayed()).isFalse();
			assertThat(browser.texts(".row .state")).containsOnly("Applied");
		}
	}

	@Test
	void phoneTellsThatARevisionIsAppliedByItsTimeOrElseInAWord() {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=1c7f02ab94d3")) {
			context.getBean(MigrationEngine.class).stamp("5ae09d6f31b8");
			browser.size(390, 844, true);
			open(context);
			assertThat(browser.texts(".row .when").subList(7, 9)).satisfiesExactly(
					(stamped) -> assertThat(stamped).isEmpty(), (upgraded) -> assertThat(upgraded).contains("20"));
			assertThat(browser.number("document.querySelectorAll('.row .applied')[0].offsetWidth")).isGreaterThan(50);
			assertThat(browser.number("document.querySelectorAll('.row .applied')[1].offsetWidth")).isOne();
		}
		finally {
			browser.size(1200, 900, false);
		}
	}

	@Test
	void runBeyondTheTargetShowsWhatItHasStillToDo() throws Exception {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=3b6e10c95f72",
				"--migrate.lock-timeout=60s")) {
			open(context);
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			assertThat(fact("Pending")).isEqualTo("0");
			CompletableFuture<Void> run;
			try (Connection blocker = LockedDatabase.locking(this.database, "customer")) {
				run = CompletableFuture.runAsync(() -> engine.upgrade("f1d8640eb7a3"));
				browser.await(".row .state", "Running");
				assertThat(browser.texts(".row .state").subList(0, 4)).containsExactly("Outside target", "Pending",
						"Running", "Applied");
				assertThat(fact("Pending")).isEqualTo("1");
				blocker.rollback();
			}
			run.get(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void indexThatIsBuiltTellsHowFarItIs() {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=5ae09d6f31b8")) {
			RunTracker tracker = context.getBean(RunTrackers.class).of("migrationEngine");
			RevisionInfo index = context.getBean(MigrationEngine.class).revisions().find("92b4c8e7a015").orElseThrow();
			tracker.onEvent(new MigrationEvent.PlanStarted(List.of(index), Direction.UPGRADE));
			tracker.onEvent(new MigrationEvent.StepStarted(index, Direction.UPGRADE));
			tracker.onEvent(new MigrationEvent.IndexProgress(index, Direction.UPGRADE, "building index: scanning table",
					42, 100));
			open(context);
			browser.await("#run .index", "Index build: scanning table, 42%");
			assertThat(browser.find("#run [aria-label='Index build']").getAttribute("aria-valuenow")).isEqualTo("42");
			shot("index", false);
			tracker
				.onEvent(new MigrationEvent.IndexProgress(index, Direction.UPGRADE, "waiting for old snapshots", 0, 0));
			browser.await("#run .index", "Index build: waiting for old snapshots");
			assertThat(browser.text("#run .index")).doesNotContain("%");
			assertThat(browser.all("#run [aria-label='Index build']")).isEmpty();
		}
	}

	@Test
	void waitingForAnotherSessionNamesIt() throws Exception {
		try (ConfigurableApplicationContext context = start(shop(), "--migrate.target=3b6e10c95f72")) {
			open(context);
			MigrationEngine engine = context.getBean(MigrationEngine.class);
			CompletableFuture<Void> run;
			try (Connection other = LockedDatabase.migratedByAnother(this.database)) {
				browser.await("#run h2", "Another session migrates this database");
				run = CompletableFuture.runAsync(() -> engine.upgrade("heads"));
				browser.await("#run h2", "Waiting for another session");
				browser.await("#run", "(billing)");
				assertThat(browser.text("#run")).doesNotContain("null", "undefined");
				other.rollback();
			}
			run.get(30, TimeUnit.SECONDS);
			browser.await("#state", "Up to date");
		}
	}

	@Test
	void scriptInAMessageIsInert() {
		String script = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
		String location = new RevisionFolder(this.directory).add("r1", "", script, "select 1; -- " + script).location();
		try (ConfigurableApplicationContext context = start(location)) {
			open(context);
			assertThat(browser.text(".row .what")).contains(script);
			browser.find(".row").click();
			browser.await("#detail pre", script);
			assertThat(browser.text("#detail h2")).isEqualTo(script);
			assertThat(browser.all("#detail img, .row img, #detail script")).isEmpty();
			assertThat(browser.run("return document.title")).isEqualTo("Up to date \u00b7 Migrations");
			browser.run("const s = document.createElement('script'); s.textContent = \"document.title='owned'\";"
					+ " document.body.append(s)");
			assertThat(browser.run("return document.title")).isEqualTo("Up to date \u00b7 Migrations");
			assertThat(browser.errors()).as("the policy refused it").anyMatch((it) -> it.contains("Content Security"));
		}
	}

	@Test
	void thousandRevisionsStayFluid() {
		RevisionFolder folder = new RevisionFolder(this.directory);
		for (int number = 1; number <= 1000; number++) {
			folder.add("r" + number, (number > 2 && number % 10 == 0) ? "r" + (number - 2) : revises(number),
					"change number " + number, "select 1;");
		}
		try (ConfigurableApplicationContext context = start(folder.location(), "--migrate.auto-upgrade=false",
				"--migrate.target=heads")) {
			open(context);
			assertThat(browser.number("performance.getEntriesByName('migrations-shown')[0].startTime"))
				.as("milliseconds from the click on a link to a page that answers")
				.isLessThan(5000);
			assertThat(browser.find("#grid").getAttribute("aria-rowcount")).isEqualTo("1000");
			assertThat(browser.all(".row").size()).isLessThan(60);
			List<Long> frames = new ArrayList<>();
			for (int jump = 0; jump < 50; jump++) {
				frames.add(browser.number("(() => { const t = performance.now(); scrollTo(0, " + (jump * 791)
						+ "); dispatchEvent(new Event('scroll')); document.body.getBoundingClientRect();"
						+ " return Math.round((performance.now() - t) * 1000) })()"));
			}
			browser.run("document.getElementById('grid').focus()");
			browser.press(Keys.END);
			browser.await(".row .id", "r1");
			long drawing = browser.number("(() => { const f = document.getElementById('filter'), t = performance.now();"
					+ " f.value = ''; f.dispatchEvent(new Event('input')); return Math.round(performance.now() - t) })()");
			assertThat(drawing).as("milliseconds to draw anew").isLessThan(200);
			assertThat(frames).allMatch((micros) -> micros < 100_000);
			assertThat(browser.number("document.querySelectorAll('*').length")).isLessThan(2000);
		}
	}

	@Test
	void pageWorksBeneathAnotherPath() {
		try (ConfigurableApplicationContext context = start(shop(), "--server.servlet.context-path=/shop",
				"--management.endpoints.web.base-path=/manage")) {
			browser.open(HttpCalls.to(context).base() + "/shop/manage/migrations");
			browser.await("#state", "Up to date");
			browser.find(".row").click();
			browser.await("#detail pre", "create");
		}
	}

	@Test
	void applicationWithoutRevisionsSaysHowToBegin() {
		try (ConfigurableApplicationContext context = start("--migrate.locations=file:" + this.directory)) {
			browser.open(HttpCalls.to(context).base() + "/actuator/migrations");
			browser.await("#empty", "migrate revision");
		}
	}

	@Test
	void lostContactIsTold() {
		try (ConfigurableApplicationContext context = start(shop())) {
			open(context);
		}
		browser.await("#contact", "Trying again");
	}

	private static String revises(int number) {
		return (number == 1) ? "" : "r" + (number - 1);
	}

	private String shop() {
		return new RevisionFolder(this.directory)
			.add("1c7f02ab94d3", "", "create the customers",
					"create table customer (id bigint primary key, name text not null);")
			.add("5ae09d6f31b8", "1c7f02ab94d3", "create the orders",
					"-- what customers buy\ncreate table orders (\n  id bigint primary key,\n"
							+ "  customer_id bigint not null references customer (id),\n"
							+ "  state text not null default 'open'\n);\n")
			.add("92b4c8e7a015", "5ae09d6f31b8", "index the orders of a customer",
					"create index orders_customer_id_idx on orders (customer_id);")
			.add("e60d3f18b2c9", "5ae09d6f31b8", "create the invoices",
					"create table invoice (id bigint primary key, order_id bigint not null);",
					"-- branch-labels: billing")
			.add("3b6e10c95f72", "92b4c8e7a015,e60d3f18b2c9", "merge billing",
					"comment on table invoice is 'of orders';")
			.add("8d41b7e0c2f6", "3b6e10c95f72", "add the total of an order", "alter table orders add total numeric;")
			.add("c7a92f05d381", "8d41b7e0c2f6", "require the e-mail address of a customer",
					"alter table customer add email text;\n\nupdate customer set email = '' where email is null;\n\n"
							+ "alter table customer alter email set not null;")
			.add("f1d8640eb7a3", "c7a92f05d381", "find customers by e-mail address",
					"create index customer_email_idx on customer (lower(email));")
			.add("0a5b93d7ce41", "f1d8640eb7a3", "create the returns",
					"create table returned (id bigint primary key, order_id bigint not null references orders (id));")
			.location();
	}

	private ConfigurableApplicationContext start(String... arguments) {
		return TestApplication.on(this.database)
			.web(WebApplicationType.SERVLET)
			.properties("server.port=0", "management.endpoints.web.exposure.include=migrations")
			.run(arguments);
	}

	private static String fact(String term) {
		return browser.texts("#facts > div")
			.stream()
			.filter((it) -> it.startsWith(term + "\n"))
			.map((it) -> it.substring(term.length() + 1))
			.findFirst()
			.orElseThrow();
	}

	private static void open(ConfigurableApplicationContext context) {
		browser.errors();
		browser.open(HttpCalls.to(context).base() + "/actuator/migrations");
		browser.await(".row .id", "");
	}

	private static long chosen() {
		return browser.number(
				"[...document.querySelectorAll('.row')].find((row) => row.getAttribute('aria-selected') === 'true').id.slice(4) | 0");
	}

	private static void shot(String name, boolean dark) {
		browser.dark(dark);
		assertThat(browser.screenshot(name)).isNotEmptyFile();
	}

	// WCAG AA wants 4.5 of text
	@SuppressWarnings("unchecked")
	private static List<String> lowContrasts() {
		return (List<String>) Objects.requireNonNull(browser
			.run("""
					const parse = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
					const light = ([r, g, b]) => [r, g, b].map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
					  .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
					const back = (element) => {
					  for (let at = element; at; at = at.parentElement) {
					    const colour = parse(getComputedStyle(at).backgroundColor);
					    if (colour.length === 3 || colour[3] > 0) return colour;
					  }
					  return [255, 255, 255];
					};
					return [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility()
					    && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
					  .filter((element) => !['SCRIPT', 'STYLE', 'NOSCRIPT', 'TITLE'].includes(element.tagName))
					  .map((element) => {
					    const a = light(parse(getComputedStyle(element).color)), b = light(back(element));
					    return [element, (Math.max(a, b) + .05) / (Math.min(a, b) + .05)];
					  })
					  .filter(([, ratio]) => ratio < 4.5)
					  .map(([element, ratio]) => element.outerHTML.slice(0, 80) + ' ' + ratio.toFixed(2));
					"""));
	}

}
