package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.schema.SchemaModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database and its model, of which a revision is written and run.
 *
 * @param live the database
 * @param place where models are built
 * @param folder the revision's folder
 * @param request what the comparison is to do
 */
record WrittenPair(DataSource live, ScratchPlace place, Path folder, ComparisonRequest request) {

	/**
	 * Go there and back.
	 * @param model the statements of the model
	 * @param scope the schemas to look at
	 * @param author edits the revision
	 * @param afterwards what is looked at after each direction
	 * @return what was written
	 */
	RevisionBody verify(List<String> model, CatalogScope scope, UnaryOperator<String> author,
			Consumer<Direction> afterwards) {
		WantedSchema wanted = new WantedSchema(model, scope.otherSchemas(),
				EnumSet.allOf(WantedSchema.Expressible.class), Set.of(), List.of());
		SchemaModel before = CatalogReader.read(this.live, scope);
		Comparison comparison = compare(wanted, this.request);
		RevisionDraft draft = RevisionSource.of(comparison.body(), RevisionFormat.SQL);
		write(author.apply(text(draft)));
		engine().upgrade("head");
		afterwards.accept(Direction.UPGRADE);
		// what was answered beforehand is done
		assertThat(compare(wanted, this.request.withRenames(List.of())).differences())
			.as(String.join("\n", draft.upgrade()))
			.isEmpty();
		engine().downgrade("base");
		afterwards.accept(Direction.DOWNGRADE);
		assertThat(ComparedDatabase.things(CatalogReader.read(this.live, scope), Set.of()))
			.as(String.join("\n", draft.downgrade()))
			.containsExactlyInAnyOrderElementsOf(ComparedDatabase.things(before, Set.of()));
		// a column that was made anew is the last one
		assertThat(compare(wanted, this.request).differences())
			.containsExactlyInAnyOrderElementsOf(comparison.differences());
		return comparison.body();
	}

	private Comparison compare(WantedSchema wanted, ComparisonRequest request) {
		return Autogenerator.builder(engine(), this.place)
			.sources(List.of(new Recorded(wanted)))
			.build()
			.compareWithDatabase(request);
	}

	private MigrationEngine engine() {
		return MigrationEngine.builder(this.live)
			.settings(MigrationSettings.defaults()
				.withLocations(List.of("file:" + this.folder))
				.withVersionTable("version", AutogenerateVectorTests.OWN))
			.build();
	}

	String text() throws IOException {
		Path file = file();
		return Files.exists(file) ? Files.readString(file) : "nothing written";
	}

	private static String text(RevisionDraft draft) {
		return "-- revision: r1\n\n-- upgrade\n" + String.join("\n", draft.upgrade()) + "\n\n-- downgrade\n"
				+ String.join("\n", draft.downgrade()) + "\n";
	}

	private Path file() {
		return this.folder.resolve("001.sql");
	}

	private void write(String text) {
		try {
			Files.writeString(file(), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Recorded(WantedSchema wanted) implements ModelSource {

		@Override
		public String name() {
			return "recorded";
		}

	}

}
