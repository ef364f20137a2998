package io.sqlbot.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;

class LoadOrderTests {

	@Test
	void numberDecidesBeforeNameAndFolder(@TempDir Path directory) throws IOException {
		write(directory, "10_b.sql", "b10");
		write(directory, "9_a.sql", "a9");
		write(directory, "sub/V009_z.sql", "z9");
		write(directory, "unnumbered.sql", "u");
		write(directory, "010_a.sql", "a10");
		assertThat(load(directory)).containsExactly("u", "a9", "z9", "a10", "b10");
	}

	private static void write(Path directory, String name, String id) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "-- revision: " + id + "\n\n-- upgrade\n");
	}

	private static List<String> load(Path directory) {
		return ScriptDirectory
			.load(List.of("file:" + directory), Map.of(), LoadOrderTests.class.getClassLoader(),
					BeanUtils::instantiateClass)
			.scripts()
			.stream()
			.map((script) -> script.header().id())
			.toList();
	}

}
