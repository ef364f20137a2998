package io.sqlbot.migrate.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.testing.TestJvm;
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
		String classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + jar.write();
		String text = TestJvm.run(LoadedHeapProgram.class, classPath, List.of("-Xmx16m"), "classpath:db/heap");
		assertThat(text).contains(REVISIONS + " revisions, head r" + REVISIONS);
	}

}
