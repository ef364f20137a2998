package io.sqlbot.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.sqlbot.migrate.NewRevision;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.operation.TableWork;
import io.sqlbot.migrate.sql.LockRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/writing-revisions.md} shows is what is written and told.
 */
class WritingRevisionsPageTests {

	private static final Pattern LOCK = Pattern.compile("(?m)^\\| `([^`]+)` +\\| ([A-Z ]+?) +\\| ([a-z ]+?) +\\|$");

	private final Path root;

	WritingRevisionsPageTests(@TempDir Path root) {
		this.root = root;
	}

	@Test
	void writtenFilesAreAsShown() throws IOException {
		SourceModule module = SourceModule.in(this.root);
		Path folder = this.root.resolve("src/main/resources/db/revisions");
		module.file(folder.resolve("057_before.sql"), "-- revision: 2b7e4c913a52\n\n-- upgrade\n");
		NewRevision request = NewRevision.of("add the avatar of a user").withId("3f2a91c07b5d");
		for (RevisionFormat format : RevisionFormat.values()) {
			Path file = module.writer(List.of("classpath:db/revisions")).write(request.withFormat(format)).file();
			String language = format.name().toLowerCase(Locale.ROOT);
			assertThat(page()).contains("`" + file.getFileName() + "`")
				.contains("```" + language + "\n" + Files.readString(file) + "```");
			Files.delete(file);
		}
	}

	@Test
	void templateOfThePageMakesARevision() throws IOException {
		SourceModule module = SourceModule.in(this.root);
		String template = page().split("```template\n")[1].split("```")[0];
		module.file(module.sql().resolve("templates/revision.sql.template"), template);
		assertThat(module.writer().write(NewRevision.of("x")).file()).content()
			.startsWith("-- Reviewed by")
			.contains("-- upgrade\nset local lock_timeout = '5s';\n\n-- downgrade");
	}

	@Test
	void locksAreAsTold() throws IOException {
		List<MatchResult> rows = LOCK.matcher(page()).results().toList();
		assertThat(rows).hasSize(15).allSatisfy((row) -> {
			List<StatementLock> locks = LockRule.of(row.group(1)).locks();
			assertThat(locks).filteredOn((lock) -> lock.name().equals("item"))
				.first()
				.satisfies((lock) -> assertThat(lock.mode().sql()).isEqualTo(row.group(2)))
				.satisfies((lock) -> assertThat(lock.work())
					.isEqualTo(TableWork.valueOf(row.group(3).toUpperCase(Locale.ROOT).replace(' ', '_'))));
		});
	}

	// the working directory is that of the module, or the one above it
	private static String page() throws IOException {
		Path page = Path.of("docs/writing-revisions.md");
		return Files.readString(Files.exists(page) ? page : Path.of("..").resolve(page));
	}

}
