package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.diff.source.BodyElement.Directive;
import io.sqlbot.migrate.diff.source.BodyElement.NewSegment;
import io.sqlbot.migrate.diff.source.BodyElement.Remark;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.CreateRoutine;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationCorpus;
import io.sqlbot.migrate.operation.RoutineDefinition;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.script.PreparedRevision;
import io.sqlbot.migrate.script.ScriptDirectory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenSqlTests {

	private final Path directory;

	private final List<List<BodyElement>> bodies = new ArrayList<>();

	WrittenSqlTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@Test
	void everyOperationIsReadAgainAsItsStatements() throws IOException {
		OperationCorpus.all().values().forEach(this::add);
		assertThat(this.bodies).hasSizeGreaterThan(400);
		verify();
	}

	@Test
	void whatAFileCouldTakeForAMarkIsNoMark() throws IOException {
		this.bodies.add(List.of(new Remark(List.of("commit", " Upgrade ", "no transaction\ndowngrade", "", "a; 'b")),
				new Directive(new ExecuteScript("select 1")), new NewSegment(),
				new Directive(new ExecuteScript("select 2 -- not the end"))));
		verify();
	}

	@Test
	void bodiesOfFunctionsStayAsTheyAre() throws IOException {
		String body = "\n-- commit\nbegin\n  -- upgrade\n  perform 'it''s; $$ \\', $body$;$body$; \r\n\n  \nend;\n";
		add(List.of(new CreateRoutine(ObjectKind.FUNCTION, QualifiedName.of("odd"),
				RoutineDefinition.EMPTY.returns("void").body(body), false, null)));
		verify();
	}

	@Test
	void whatRunsOutsideOfATransactionStillDoes() throws IOException {
		add(List.of(new ExecuteScript("call a(); call b();", false), new ExecuteScript("vacuum"),
				new ExecuteSql("call c()", 0, false), new ExecuteSql("call d()", 0, true)));
		verify();
	}

	@Test
	void rowsOfCopyAreKept() throws IOException {
		add(List.of(new CopyData("copy item (id, name) from stdin", 0, (target) -> target.write("1\ta;'b\n2\t\\N\n")),
				new ExecuteScript("select 1")));
		verify();
	}

	@Test
	void scriptsKeepTheirComments() {
		RevisionBody body = new RevisionBody(List.of(new Directive(new ExecuteScript("""
				-- the old names
				update item set name = lower(name); -- all of them
				-- and the new ones
				select 1 -- done
				"""))), List.of());
		assertThat(String.join("\n", RevisionSource.of(body, RevisionFormat.SQL).upgrade())).isEqualTo("""
				-- the old names
				update item set name = lower(name); -- all of them
				-- and the new ones
				select 1 -- done
				;""");
	}

	private void add(List<Operation> operations) {
		List<BodyElement> elements = new ArrayList<>();
		for (Operation operation : operations) {
			elements.add(new Remark(List.of(operation.getClass().getSimpleName())));
			elements.add(new Directive(operation));
			elements.add(new NewSegment());
		}
		this.bodies.add(elements);
	}

	// each body once as an upgrade and once, reversed, as a downgrade
	private void verify() throws IOException {
		for (int i = 0; i < this.bodies.size(); i++) {
			Files.writeString(this.directory.resolve(i + ".sql"), file(i));
		}
		ScriptDirectory scripts = ScriptDirectory.load(List.of("file:" + this.directory), Map.of(),
				getClass().getClassLoader(), BeanUtils::instantiateClass);
		SoftAssertions softly = new SoftAssertions();
		for (int i = 0; i < this.bodies.size(); i++) {
			PreparedRevision revision = scripts.get("r" + i).prepare();
			softly.assertThat(run(revision, Direction.UPGRADE))
				.containsExactlyElementsOf(RecordedRun.of(this.bodies.get(i)).statements());
			softly.assertThat(run(revision, Direction.DOWNGRADE))
				.containsExactlyElementsOf(RecordedRun.of(reversed(i)).statements());
		}
		softly.assertAll();
	}

	private String file(int number) {
		var draft = RevisionSource.of(new RevisionBody(this.bodies.get(number), reversed(number)), RevisionFormat.SQL);
		return "-- revision: r" + number + "\n\n-- upgrade\n" + String.join("\n", draft.upgrade())
				+ "\n\n-- downgrade\n" + String.join("\n", draft.downgrade()) + "\n";
	}

	private List<BodyElement> reversed(int number) {
		List<BodyElement> reversed = new ArrayList<>();
		this.bodies.get(number).forEach((element) -> reversed.add(0, element));
		return reversed;
	}

	private static List<String> run(PreparedRevision revision, Direction direction) {
		RecordedRun run = new RecordedRun();
		revision.run(direction, run);
		return run.statements();
	}

}
