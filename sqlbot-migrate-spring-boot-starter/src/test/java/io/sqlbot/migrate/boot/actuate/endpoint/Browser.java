package io.sqlbot.migrate.boot.actuate.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.sqlbot.migrate.testing.Program;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium.
 */
final class Browser implements AutoCloseable {

	private final ChromeDriver driver;

	Browser() {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(Program.CHROMIUM.path().toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
				"--force-color-profile=srgb", "--lang=en-US");
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(Program.CHROMEDRIVER.path().toFile())
			.usingAnyFreePort()
			.build();
		this.driver = new ChromeDriver(service, options);
		size(1200, 900, false);
	}

	void size(int width, int height, boolean mobile) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", mobile));
	}

	void dark(boolean dark) {
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
	}

	void open(String url) {
		this.driver.get(url);
	}

	WebElement find(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	List<WebElement> all(String selector) {
		return this.driver.findElements(By.cssSelector(selector));
	}

	String text(String selector) {
		return patience().until((driver) -> find(selector).getText());
	}

	List<String> texts(String selector) {
		return patience().until((driver) -> all(selector).stream().map(WebElement::getText).toList());
	}

	// the page may draw anew between finding an element and looking at it
	private FluentWait<WebDriver> patience() {
		return new WebDriverWait(this.driver, Duration.ofSeconds(30), Duration.ofMillis(50))
			.ignoring(StaleElementReferenceException.class);
	}

	void await(String selector, String text) {
		patience().withMessage(() -> selector + " with '" + text + "', but there is: " + texts(selector))
			.until((driver) -> texts(selector).stream().anyMatch((it) -> it.contains(text)));
	}

	void press(CharSequence... keys) {
		this.driver.switchTo().activeElement().sendKeys(Keys.chord(keys));
	}

	@Nullable Object run(String script) {
		return this.driver.executeScript(script);
	}

	long number(String script) {
		return ((Number) Objects.requireNonNull(run("return " + script))).longValue();
	}

	List<String> errors() {
		return this.driver.manage().logs().get("browser").getAll().stream().map(LogEntry::getMessage).toList();
	}

	/**
	 * Keep what is seen under {@code target}.
	 */
	Path screenshot(String name) {
		try {
			Path directory = Path.of(System.getProperty("basedir", ".")).resolve("target/screenshots");
			Files.createDirectories(directory);
			return Files.write(directory.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
