package io.sqlbot.migrate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.sqlbot.migrate.error.MigrationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceFileTests {

	private static final int MOST_LINES = 400;

	@Test
	void everyPackageIsDescribedAndNullMarked() throws IOException {
		List<Path> packages = sourceFiles().stream().map(Path::getParent).distinct().toList();
		assertThat(packages).isNotEmpty()
			.allSatisfy((directory) -> assertThat(directory.resolve("package-info.java")).content()
				.contains("/**", "@NullMarked"));
	}

	@Test
	void noFileIsLong() throws IOException {
		assertThat(sourceFiles()).isNotEmpty()
			.allSatisfy((file) -> assertThat(Files.readAllLines(file)).as(file.toString())
				.hasSizeLessThanOrEqualTo(MOST_LINES));
	}

	private static List<Path> sourceFiles() throws IOException {
		try (Stream<Path> files = Files.walk(sources())) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

	// found from the class files, as the working directory is not the module's everywhere
	private static Path sources() {
		try {
			Path classes = Path
				.of(MigrationException.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return classes.resolve("../../src/main/java").normalize();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
