package io.sqlbot.migrate.diff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.diff.model.WantedSchema;
import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.engine.MigrationEngine;
import io.sqlbot.migrate.testing.TestDatabase;

/**
 * Compares a database with a model that can say everything but views.
 *
 * @param database the database
 * @param kinds what the model says all about
 * @param partly what it says something about
 */
record ModelWithoutViews(TestDatabase database, Set<Expressible> kinds, Set<Expressible> partly) {

	ModelWithoutViews(TestDatabase database, Set<Expressible> kinds) {
		this(database, kinds, Set.of());
	}

	ModelWithoutViews(TestDatabase database) {
		this(database, EnumSet.complementOf(EnumSet.of(Expressible.VIEW)));
	}

	/** Everything after all. */
	ModelWithoutViews withViews() {
		return new ModelWithoutViews(this.database, EnumSet.allOf(Expressible.class));
	}

	Comparison compare(String... model) {
		return compare(ComparisonRequest.DEFAULTS, model);
	}

	Comparison compare(ComparisonRequest request, String... model) {
		ScratchPlace place = ScratchPlace.beside(this.database.dataSource(),
				DatabaseConnector.of(this.database.url(), this.database.user(), this.database.password()));
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults())
			.build();
		return Autogenerator.builder(engine, place)
			.sources(List.of(new Statements(List.of(model), this.kinds, this.partly)))
			.build()
			.compareWithDatabase(request);
	}

	private record Statements(List<String> statements, Set<Expressible> kinds,
			Set<Expressible> partly) implements ModelSource {

		@Override
		public String name() {
			return "without views";
		}

		@Override
		public WantedSchema wanted() {
			return new WantedSchema(this.statements, Set.of(), this.kinds, this.partly, Set.of(), List.of());
		}

	}

}
