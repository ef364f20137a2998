package io.sqlbot.migrate.sample;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;

import javax.tools.ToolProvider;

import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.UrlResource;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
class ReadmeTests {

	private final Readme readme = Readme.read();

	@Test
	void revisionsOfTheQuickstartRun(TestDatabase database, @TempDir Path directory) throws IOException {
		this.readme.snippet("sql").writeTo(directory);
		compile(this.readme.snippet("java").writeTo(directory));
		try (URLClassLoader loader = new OnlyItsOwnResources(directory)) {
			MigrationEngine engine = MigrationEngine.builder(database.dataSource()).classLoader(loader).build();
			assertThat(engine.upgrade("head").steps()).hasSize(2);
			assertThat(this.readme.text()).contains("Database at head " + engine.rows().get(0));
			database.jdbc().sql("insert into note (title, body) values ('a', 'b')").update();
			engine.downgrade("base");
			assertThat(SchemaSnapshot.of(database).lines()).isEmpty();
		}
	}

	@Test
	void dependencyOfTheQuickstartIsThisProjectsStarter() throws IOException {
		String parent = Files.readString(this.readme.file().resolveSibling("pom.xml"));
		String starter = Files
			.readString(this.readme.file().resolveSibling("sqlbot-migrate-spring-boot-starter/pom.xml"));
		assertThat(this.readme.snippet("xml").code()).contains(element("groupId", parent))
			.contains(element("version", parent))
			.contains(element("artifactId", starter.substring(starter.indexOf("</parent>"))));
	}

	@Test
	void propertiesOfTheQuickstartExist() throws IOException {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ByteArrayResource(this.readme.snippet("yaml").code().getBytes(StandardCharsets.UTF_8)));
		StringBuilder known = new StringBuilder();
		for (URL url : Collections
			.list(getClass().getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
			known.append(new UrlResource(url).getContentAsString(StandardCharsets.UTF_8));
		}
		assertThat(Objects.requireNonNull(yaml.getObject()).stringPropertyNames()).isNotEmpty()
			.allSatisfy((name) -> assertThat(known).contains("\"name\": \"" + name + "\""));
	}

	@Test
	void linksLeadSomewhere() {
		List<String> links = this.readme.links().toList();
		assertThat(links).isNotEmpty()
			.allSatisfy((link) -> assertThat(this.readme.file().resolveSibling(link)).exists());
	}

	private static String element(String name, String pom) {
		int start = pom.indexOf("<" + name + ">");
		return pom.substring(start, pom.indexOf("</" + name + ">", start));
	}

	private static void compile(Path source) {
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), source.toString()))
			.isZero();
	}

	/**
	 * Hides the sample's revisions, which have the same folder.
	 */
	private static final class OnlyItsOwnResources extends URLClassLoader {

		OnlyItsOwnResources(Path directory) throws IOException {
			super(new URL[] { directory.toUri().toURL() });
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			return findResources(name);
		}

	}

}
