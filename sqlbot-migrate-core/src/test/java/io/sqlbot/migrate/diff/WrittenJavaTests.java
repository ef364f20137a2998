package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.diff.BodyElement.Directive;
import io.sqlbot.migrate.diff.BodyElement.NewSegment;
import io.sqlbot.migrate.diff.BodyElement.Remark;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationCorpus;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenJavaTests {

	// calls of the corpus that have records for which there is no method
	private static final Set<String> WRITTEN_AS_SQL = Set.of();

	private final Path directory;

	WrittenJavaTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void everyOperationIsMadeAgainByItsCall() throws IOException {
		Map<String, List<Operation>> corpus = OperationCorpus.all();
		assertThat(corpus).hasSizeGreaterThan(400);
		verify(corpus);
	}

	// all in one class, as that compiles faster
	private void verify(Map<String, List<Operation>> operations) throws IOException {
		List<BodyElement> elements = new ArrayList<>();
		operations.values().forEach((some) -> {
			elements.add(new Remark(some.stream().map(Objects::toString).toList()));
			some.forEach((operation) -> elements.add(new Directive(operation)));
			elements.add(new NewSegment());
		});
		RevisionBody body = new RevisionBody(elements, List.of());
		Migration migration = CompiledRevisions.of(this.directory, List.of(body)).load().get(0);
		List<List<Operation>> written = RecordedRun.of(migration::upgrade).segments();
		assertThat(written).hasSameSizeAs(operations.keySet());
		SoftAssertions softly = new SoftAssertions();
		Iterator<List<Operation>> each = written.iterator();
		operations.forEach((name, wanted) -> {
			List<Operation> made = each.next();
			softly.assertThat(RecordedRun.statements(made)).as(name).isEqualTo(RecordedRun.statements(wanted));
			if (!WRITTEN_AS_SQL.contains(name)) {
				softly.assertThat(made.stream().map(WayForth::of).toList())
					.as(name)
					.isEqualTo(wanted.stream().map(WayForth::of).toList());
			}
		});
		softly.assertAll();
	}

}
