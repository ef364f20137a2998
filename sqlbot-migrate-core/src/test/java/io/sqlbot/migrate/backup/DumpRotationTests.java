package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DumpRotationTests {

	private static final Instant START = Instant.parse("2026-11-22T10:15:00.123Z");

	private final Path directory;

	private int number;

	DumpRotationTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void newestDumpsOfTheDatabaseStay() throws IOException {
		DumpName first = dump("app", "r1");
		DumpName second = dump("app", "r2");
		DumpName third = dump("app", "r3");
		new DumpRotation(this.directory, 2).run(third);
		assertThat(names()).containsExactlyInAnyOrder(second.fileName(), third.fileName())
			.doesNotContain(first.fileName());
	}

	@Test
	void dumpFromBeforeAnUpgradeThatFailsAtEveryStartStays() throws IOException {
		DumpName before = dump("app", "r1");
		DumpName last = before;
		for (int i = 0; i < 10; i++) {
			last = dump("app", "r2");
			new DumpRotation(this.directory, 3).run(last);
		}
		assertThat(names()).hasSize(3).contains(before.fileName(), last.fileName());
	}

	@Test
	void filesOfOthersStay() throws IOException {
		List<String> others = List.of(dump("app-two", "r1").fileName(), dump("app@two", "r1").fileName(),
				dump("App", "r1").fileName(), "app.dump", "app@r1@yesterday.dump",
				"app@r1@20261122T101500.123Z.dump.gz", "notes.txt",
				DumpName.of("other", List.of(), START).partialName());
		for (String other : others) {
			if (!Files.exists(this.directory.resolve(other))) {
				Files.createFile(this.directory.resolve(other));
			}
		}
		Files.createDirectory(this.directory.resolve(DumpName.of("app", List.of("r0"), START).fileName()));
		DumpName old = dump("app", "r1");
		DumpName newest = dump("app", "r2");
		new DumpRotation(this.directory, 1).run(newest);
		assertThat(names()).containsAll(others).contains(newest.fileName()).doesNotContain(old.fileName());
	}

	@Test
	void leftOverOfAKilledDumpIsDeleted() throws IOException {
		DumpName killed = DumpName.of("app", List.of("r1"), START.minusSeconds(60));
		Files.createFile(this.directory.resolve(killed.partialName()));
		DumpName newest = dump("app", "r1");
		new DumpRotation(this.directory, 5).run(newest);
		assertThat(names()).containsExactly(newest.fileName());
	}

	@Test
	void nameTellsDatabaseRevisionsAndTime() {
		assertThat(DumpName.of("app", List.of("3f2a91c07b5d"), START).fileName())
			.isEqualTo("app@3f2a91c07b5d@20261122T101500.123Z.dump");
		assertThat(DumpName.of("app", List.of("b2", "a1"), START).fileName())
			.isEqualTo("app@a1+b2@20261122T101500.123Z.dump");
		assertThat(DumpName.of("app", List.of(), START).fileName()).isEqualTo("app@base@20261122T101500.123Z.dump");
	}

	@Test
	void nameIsAFileNameWhateverTheDatabaseIsCalled() {
		String name = DumpName.of("../a/b@c *\u00e4\"", List.of("x".repeat(255), "y".repeat(255)), START).fileName();
		assertThat(name).matches("[A-Za-z0-9._%@+~-]+").hasSizeLessThan(250);
		assertThat(DumpName.parse(name)).hasValueSatisfying((parsed) -> assertThat(parsed.fileName()).isEqualTo(name));
		assertThat(DumpName.of("app", List.of("x".repeat(255)), START).revisions())
			.isNotEqualTo(DumpName.of("app", List.of("x".repeat(254) + "y"), START).revisions());
	}

	private DumpName dump(String database, String revision) throws IOException {
		DumpName name = DumpName.of(database, List.of(revision), START.plusSeconds(++this.number));
		Files.createFile(this.directory.resolve(name.fileName()));
		return name;
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

}
