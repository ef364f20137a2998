package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 5,000 revisions are loaded in a JVM whose whole heap is 16 MiB.
 */
class LoadedHeapTests {

	private static final int REVISIONS = 5000;

	@Test
	void fiveThousandRevisionsAreLoadedInASmallHeap(@TempDir Path directory) throws IOException, InterruptedException {
		RevisionJar jar = new RevisionJar(directory.resolve("revisions.jar"), "db/heap");
		for (int i = 1; i <= REVISIONS; i++) {
			jar.add("%05d_step.sql".formatted(i), RevisionJar.revision("r" + i, (i == 1) ? "" : "r" + (i - 1)));
		}
		Path output = directory.resolve("output.txt");
		String classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + jar.write();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx16m", "-cp", classPath, LoadedHeapProgram.class.getName(), "classpath:db/heap")
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		boolean ended = process.waitFor(2, TimeUnit.MINUTES);
		process.destroyForcibly().waitFor();
		String text = Files.readString(output);
		assertThat(ended).as("it ended in time: " + text).isTrue();
		assertThat(process.exitValue()).as(text).isZero();
		assertThat(text).contains(REVISIONS + " revisions, head r" + REVISIONS);
	}

}
