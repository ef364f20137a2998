package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.diff.source.BodyElement.Directive;
import io.sqlbot.migrate.diff.source.BodyElement.NewSegment;
import io.sqlbot.migrate.diff.source.BodyElement.Remark;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.operation.AddConstraintUsingIndex;
import io.sqlbot.migrate.operation.AddEnumValue;
import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.CommentOn;
import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.CreateSchema;
import io.sqlbot.migrate.operation.CreateView;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationCorpus;
import io.sqlbot.migrate.operation.RefreshView;
import io.sqlbot.migrate.operation.RoutineDefinition;
import io.sqlbot.migrate.operation.SetTriggerState;
import io.sqlbot.migrate.operation.ViewOptions;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Unique;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenJavaTests {

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

	@Test
	void everyStringIsKept() throws IOException {
		Random random = new Random(7);
		List<String> pieces = List.of("\"", "\\", "\\u0022", "\"\"\"", "\n", "\r", "\r\n", "\t", " ", "  ", "é",
				"\ud83d\ude00", "\u0001", "\u007f", "\u2028", "\u202e", "'", "$body$", ";", "--", "words and more ",
				"x", "{}", "%s");
		Map<String, List<Operation>> operations = new LinkedHashMap<>();
		for (int i = 0; i < 200; i++) {
			StringBuilder text = new StringBuilder("x");
			for (int j = random.nextInt(40); j >= 0; j--) {
				text.append(pieces.get(random.nextInt(pieces.size())));
			}
			operations.put("string " + i,
					List.of(new CommentOn(ObjectReference.table("t"), text.toString(), null),
							new CreateView(QualifiedName.of("v"), text.toString(),
									ViewOptions.DEFAULTS.comment(text.toString()), false),
							new CreateRoutine(ObjectKind.PROCEDURE, QualifiedName.of("p"),
									RoutineDefinition.EMPTY.body(text.toString()), true, null)));
		}
		operations.put("very long",
				List.of(new CommentOn(ObjectReference.table("t"), "word é ".repeat(30_000), null),
						new CreateView(QualifiedName.of("v"), "select 'it''s \"quoted\"'\n  ".repeat(5_000),
								ViewOptions.DEFAULTS, true)));
		verify(operations);
	}

	@Test
	void everyRandomOperationIsMadeAgain() throws IOException {
		RandomOperations random = new RandomOperations(11);
		Map<String, List<Operation>> operations = new LinkedHashMap<>();
		for (int i = 0; i < 300; i++) {
			operations.put("random " + i, List.of(random.next()));
		}
		verify(operations);
	}

	@Test
	void thousandTablesAreSeveralMethods() throws IOException {
		Map<String, List<Operation>> operations = new LinkedHashMap<>();
		for (int i = 0; i < 1000; i++) {
			operations.put("table " + i, RandomOperations.table("table_" + i, 10));
		}
		verify(operations);
	}

	@Test
	void methodsAreNamedByWhatTheyDo() {
		List<BodyElement> elements = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			elements.add(0, new Directive(RandomOperations.table("table_" + i, 10).get(0)));
			elements.add(new Directive(RandomOperations.table("table_" + i, 10).get(1)));
		}
		assertThat(RevisionSource.of(new RevisionBody(elements, List.of()), RevisionFormat.JAVA).upgrade())
			.startsWith("createTables1(op);", "createTables2(op);")
			.allMatch((line) -> line.matches("(createTables|createIndexes|upgrade)\\d\\(op\\);"));
	}

	@Test
	void whatHasNoCallIsSql() throws IOException {
		List<Operation> inexpressible = List.of(
				new AddConstraintUsingIndex(QualifiedName.of("t"), new Identifier("ix"), false,
						Unique.unique("a").deferrable().named("uq").attributes()),
				new AddEnumValue(QualifiedName.of("mood"), "x", new AddEnumValue.Place(true, "y"), true),
				new AlterSequence(QualifiedName.of("s"), new AlterSequence.OwnedBy(null, null)),
				new RefreshView(QualifiedName.of("v"), false, false),
				new SetTriggerState(QualifiedName.of("t"), null, false),
				new CreateSchema(new Identifier("a"), new Identifier("b"), true), new AttachPartition(
						QualifiedName.of("a", "t"), QualifiedName.of("b", "p"), PartitionBound.otherwise()));
		Migration migration = CompiledRevisions.of(this.directory, List.of(body(inexpressible))).load().get(0);
		List<Operation> made = RecordedRun.of(migration::upgrade).segments().get(0);
		assertThat(made).hasOnlyElementsOfType(ExecuteScript.class);
		assertThat(RecordedRun.statements(made)).isEqualTo(RecordedRun.statements(inexpressible));
	}

	@Test
	void commentsCannotBreakTheClass() throws IOException {
		RevisionBody body = new RevisionBody(
				List.of(new Remark(List.of("C:\\users \\\\u0041 */ \\u000a boom();", "a\nb\r\nc", "", "\ttabs ")),
						new Directive(new ExecuteScript("select 1")), new NewSegment()),
				List.of());
		CompiledRevisions revisions = CompiledRevisions.of(this.directory, List.of(body));
		assertThat(RecordedRun.of(revisions.load().get(0)::upgrade).segments()).hasSize(1);
	}

	private static RevisionBody body(List<Operation> operations) {
		List<BodyElement> elements = new ArrayList<>();
		operations.forEach((operation) -> elements.add(new Directive(operation)));
		elements.add(new NewSegment());
		return new RevisionBody(elements, List.of());
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
			softly.assertThat(made.stream().map(WayForth::of).toList())
				.as(name)
				.isEqualTo(wanted.stream().map(WayForth::of).toList());
		});
		softly.assertAll();
	}

}
