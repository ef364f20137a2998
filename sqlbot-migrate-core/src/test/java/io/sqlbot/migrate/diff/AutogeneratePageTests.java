package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.diff.safe.SafeForms;
import io.sqlbot.migrate.diff.safe.TableFacts;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.testing.DocumentationPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.integer;
import static org.assertj.core.api.Assertions.assertThat;

class AutogeneratePageTests {

	@Test
	void markedDecisionIsAsThePageShowsIt() throws IOException {
		List<Operation> operations = GeneratedRevision
			.operations((op) -> op.addColumn("account", column("age", integer()).notNull()));
		TableFacts facts = new TableFacts(SchemaModel.EMPTY, SchemaModel.EMPTY, operations, TypeConversions.NONE);
		RevisionBody body = new RevisionBody(SafeForms.of(operations, facts, true), List.of());
		String text = String.join("\n", RevisionSource.of(body, RevisionFormat.SQL).upgrade());
		assertThat(text).startsWith(DocumentationPage.read("autogenerate.md").examples("sql").get(0).strip());
	}

	@Test
	void hooksOfThePageCompile(@TempDir Path directory) throws IOException {
		String examples = DocumentationPage.read("autogenerate.md").examples("java").get(0);
		Class<?> page = DocumentationPage.compile("""
				import io.sqlbot.migrate.diff.*;
				import io.sqlbot.migrate.diff.model.ModelSource;
				import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
				import io.sqlbot.migrate.operation.CreateIndex;

				public class Page {
				%s
				}
				""".formatted(examples), directory);
		assertThat(page.getDeclaredFields()).hasSize(4);
	}

}
