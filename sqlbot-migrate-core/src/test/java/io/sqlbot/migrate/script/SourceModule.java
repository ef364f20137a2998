package io.sqlbot.migrate.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.sqlbot.migrate.WriterSettings;

import org.springframework.beans.BeanUtils;

/**
 * The source tree of an application that was never built, in a directory of a test.
 *
 * @param root the directory of the module
 */
record SourceModule(Path root) {

	static final String LOCATION = "classpath:db/written";

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:00.123Z"), ZoneOffset.UTC);

	static SourceModule in(Path root) {
		SourceModule module = new SourceModule(root);
		try {
			Files.createDirectories(module.java());
			Files.createDirectories(module.sql());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return module;
	}

	Path java() {
		return this.root.resolve("src/main/java/db/written");
	}

	Path sql() {
		return this.root.resolve("src/main/resources/db/written");
	}

	SourceModule file(Path file, String content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// an SQL revision in the location itself
	SourceModule revision(String name, String id, String revises) {
		return file(sql().resolve(name + ".sql"), """
				-- revision: %s
				-- revises: %s

				-- upgrade
				select 1;

				-- downgrade
				""".formatted(id, revises));
	}

	WriterSettings settings() {
		return WriterSettings.defaults().withSourceDirectory(this.root).withClock(CLOCK);
	}

	RevisionWriter writer() {
		return writer(List.of(LOCATION));
	}

	RevisionWriter writer(List<String> locations) {
		return writer(locations, settings());
	}

	RevisionWriter writer(List<String> locations, WriterSettings settings) {
		return new RevisionWriter(directory(locations), locations, settings);
	}

	static ScriptDirectory directory(List<String> locations) {
		return ScriptDirectory.load(locations, Map.of(), SourceModule.class.getClassLoader(),
				BeanUtils::instantiateClass);
	}

	List<String> files() {
		try (Stream<Path> files = Files.walk(this.root)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.root.relativize(file).toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
