package io.sqlbot.migrate.boot;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sqlbot.migrate.boot.autoconfigure.MigrateProperties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentationTests {

	private static final Pattern ROW = Pattern
		.compile("\\| `(migrate\\.[a-z.-]+)` +\\| [^|]+\\| (?:`([^`]+)`)? *\\|.*");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

	@Test
	void tableHasEveryPropertyWithItsDefault() throws IOException {
		Map<String, String> documented = ROW.matcher(Files.readString(docs().resolve("configuration.md")))
			.results()
			.collect(Collectors.toMap((row) -> row.group(1), (row) -> (row.group(2) != null) ? row.group(2) : ""));
		Map<String, String> known = properties().stream()
			.collect(Collectors.toMap((property) -> property.path("name").asString(),
					(property) -> property.path("defaultValue").asString("")));
		assertThat(documented).isNotEmpty().isEqualTo(known);
	}

	@Test
	void everyPropertyHasAPlainDescription() {
		assertThat(properties()).isNotEmpty().allSatisfy((property) -> {
			String description = property.path("description").asString("");
			assertThat(description).matches("[A-Z].{20,}")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ")
				.doesNotContain("{@", "<");
			if (property.path("type").asString().equals("java.lang.Boolean")) {
				assertThat(description).startsWith("Whether ");
			}
		});
	}

	@Test
	void everyPageIsInTheIndex() throws IOException {
		List<String> pages;
		try (Stream<Path> files = Files.list(docs())) {
			pages = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".md") && !name.equals("index.md"))
				.toList();
		}
		assertThat(pages).isNotEmpty()
			.allSatisfy((page) -> assertThat(Files.readString(docs().resolve("index.md"))).contains("(" + page + ")"));
	}

	@Test
	void linksLeadSomewhere() throws IOException {
		try (Stream<Path> files = Files.list(docs())) {
			for (Path page : files.filter((file) -> file.toString().endsWith(".md")).toList()) {
				Matcher links = LINK.matcher(Files.readString(page));
				assertThat(links.results().map((link) -> docs().resolve(link.group(1))))
					.allSatisfy((target) -> assertThat(target).exists());
			}
		}
	}

	private static List<JsonNode> properties() {
		try {
			JsonNode metadata = JsonMapper.shared()
				.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json",
						MigrateProperties.class.getClassLoader())
					.getInputStream());
			return metadata.path("properties")
				.valueStream()
				.filter((property) -> property.path("name").asString().startsWith("migrate."))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// found from the class files, as the working directory is not the module's everywhere
	private static Path docs() {
		try {
			Path classes = Path.of(MigrateProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return classes.resolve("../../../docs").normalize();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
