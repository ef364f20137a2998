package io.sqlbot.migrate.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.PlannedSegment;
import io.sqlbot.migrate.RevisionDraft;
import io.sqlbot.migrate.RevisionFormat;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.TypeConversions;
import io.sqlbot.migrate.diff.safe.TableFacts;
import io.sqlbot.migrate.diff.source.RevisionBody;
import io.sqlbot.migrate.diff.source.RevisionSource;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.operation.AlterColumn;
import io.sqlbot.migrate.operation.ColumnAction.SetType;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.OperationSink;
import io.sqlbot.migrate.revision.Direction;
import io.sqlbot.migrate.schema.SchemaModel;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes bodies as the SQL revisions of an engine.
 */
final class GeneratedRevision {

	static final CatalogScope SCOPE = CatalogScope.of("public");

	private final DataSource database;

	private final Path directory;

	private int number;

	GeneratedRevision(DataSource database, Path directory) {
		this.database = database;
		this.directory = directory;
	}

	/** What a comparison would have found. */
	static List<Operation> operations(Consumer<Operations> work) {
		List<Operation> operations = new ArrayList<>();
		work.accept(Operations.into(new OperationSink() {

			@Override
			public void accept(Operation operation) {
				operations.add(operation);
			}

			@Override
			public void commit() {
			}

			@Override
			public JdbcTemplate jdbc() {
				throw new UnsupportedOperationException();
			}

			@Override
			public void jdbc(Consumer<JdbcTemplate> work) {
				throw new UnsupportedOperationException();
			}

			@Override
			public boolean isOffline() {
				return false;
			}

		}));
		return operations;
	}

	/** The safe forms of both directions, for the database as it is. */
	RevisionBody safe(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
		return writer(operations(upgrade), operations(downgrade)).safe();
	}

	RevisionBody plain(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
		return writer(operations(upgrade), operations(downgrade)).plain();
	}

	/** An engine whose newest revision has the body. */
	MigrationEngine engine(RevisionBody body) {
		return engine(text(body));
	}

	MigrationEngine engine(String text) {
		this.number++;
		String header = "-- revision: r" + this.number + "\n-- revises: "
				+ ((this.number > 1) ? "r" + (this.number - 1) : "") + "\n-- message: generated\n\n";
		write(header + text);
		return build();
	}

	/** An author edits the newest revision. */
	MigrationEngine edit(String text) {
		this.number--;
		return engine(text);
	}

	static String text(RevisionBody body) {
		RevisionDraft draft = RevisionSource.of(body, RevisionFormat.SQL);
		return "-- upgrade\n" + String.join("\n", draft.upgrade()) + "\n\n-- downgrade\n"
				+ String.join("\n", draft.downgrade()) + "\n";
	}

	List<PlannedSegment> segments(MigrationEngine engine) {
		return engine.plan(Direction.UPGRADE, "heads").steps().get(0).segments();
	}

	SchemaModel read() {
		return CatalogReader.read(this.database, SCOPE.withOwnTables());
	}

	private MigrationEngine build() {
		return MigrationEngine.builder(this.database)
			.settings(MigrationSettings.defaults()
				.withLocations("file:" + this.directory)
				.withSegments(SegmentSettings.defaults()))
			.build();
	}

	private BodyWriter writer(List<Operation> upgrade, List<Operation> downgrade) {
		SchemaModel model = read();
		TableFacts facts = new TableFacts(model, model, upgrade, TypeConversions.NONE);
		List<TypeConversions.Pair> pairs = new ArrayList<>();
		for (Operation operation : upgrade) {
			if (operation instanceof AlterColumn alter) {
				alter.change()
					.action(SetType.class)
					.ifPresent((type) -> pairs
						.add(new TypeConversions.Pair(facts.formerType(alter).orElseThrow(), type.type())));
			}
		}
		TypeConversions casts = TypeConversions.read(this.database, SCOPE, pairs);
		return new BodyWriter(upgrade, downgrade, new TableFacts(model, model, upgrade, casts),
				new TableFacts(model, model, downgrade, casts), List.of(), List.of());
	}

	private void write(String text) {
		try {
			Files.writeString(this.directory.resolve("r" + this.number + ".sql"), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
