package io.sqlbot.migrate.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import io.sqlbot.migrate.boot.autoconfigure.MigrationEngineCustomizer;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts an application whose revisions are in a jar, and whose database has them all.
 */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class SettledApplicationTests {

	private final TestDatabase database;

	private Path jar;

	SettledApplicationTests(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void writeRevisions(@TempDir Path directory) throws IOException {
		this.jar = directory.resolve("revisions.jar");
		try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(this.jar))) {
			target.putNextEntry(new JarEntry("settled/"));
			target.putNextEntry(new JarEntry("settled/001_chat.sql"));
			target.write("""
					-- revision: 5f21d0a94c3e

					-- upgrade
					create table chat (id bigint primary key);
					""".getBytes(StandardCharsets.UTF_8));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "head", "heads" })
	void restartWithNothingToDoReadsNoRevision(String target, CapturedOutput output) throws IOException {
		assertThat(readsOfStart(target)).isPositive();
		assertThat(readsOfStart(target)).isZero();
		assertThat(TestApplication.databaseLines(output)).last()
			.asString()
			.endsWith("Database at head 5f21d0a94c3e (nothing to apply)");
	}

	private int readsOfStart(String target) throws IOException {
		try (LookedAt loader = new LookedAt(this.jar)) {
			MigrationEngineCustomizer customizer = (name, builder) -> builder.classLoader(loader);
			TestApplication.on(this.database)
				.initializers((context) -> context.getBeanFactory().registerSingleton("loader", customizer))
				.run("--migrate.locations=classpath:settled", "--migrate.target=" + target)
				.close();
			return loader.looks.get() - 1;
		}
	}

	/**
	 * Counts how often the folder of the revisions is looked for: once to tell its files
	 * apart, and once more to read them.
	 */
	private static final class LookedAt extends URLClassLoader {

		private final AtomicInteger looks = new AtomicInteger();

		LookedAt(Path jar) throws IOException {
			super(new URL[] { jar.toUri().toURL() }, null);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			this.looks.incrementAndGet();
			return super.getResources(name);
		}

	}

}
