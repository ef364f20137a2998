package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * Compares a schema with an equal model.
 */
final class CompareSchema implements Row {

	private static final String FIRST = "sqlbot-migrate, the first time";

	private static final String AGAIN = "sqlbot-migrate, again";

	@Override
	public String title() {
		return "Compare a schema with an equal model";
	}

	@Override
	public String unit() {
		return "ms, by tables";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(12));
		List<Database> databases = new ArrayList<>();
		try {
			for (int size : bench.scale().tables()) {
				Database database = bench.server().create();
				databases.add(database);
				TableSet.create(database, size);
				List<String> model = TableSet.statements(size);
				contest.enter(FIRST, size,
						() -> Stopwatch.milliseconds(() -> compare(place(database), database, model)));
				ScratchPlace place = place(database);
				compare(place, database, model);
				contest.enter(AGAIN, size, () -> Stopwatch.milliseconds(() -> compare(place, database, model)));
			}
			List<Measured> measured = contest.run(1, bench.scale().fewRounds());
			int most = bench.scale().mostTables();
			return new Findings(measured,
					List.of(Verdict.atMost("at most 5,500 ms, as Alembic takes for 1,000 (" + Numbers.of(most) + ")",
							5500, Findings.median(measured, FIRST, most), " ms"),
							Verdict.atMost("again at most 1,500 ms (" + Numbers.of(most) + ")", 1500,
									Findings.median(measured, AGAIN, most), " ms"),
							Verdict.atMost("at most 800 ms (100)", 800, Findings.median(measured, FIRST, 100), " ms")),
					List.of("The model is built in a scratch database and read there, the live schema is read, and both "
							+ "are compared."));
		}
		finally {
			for (Database database : databases) {
				database.close();
			}
		}
	}

	private static ScratchPlace place(Database database) {
		String[] address = database.address();
		return ScratchPlace.beside(database.dataSource(), DatabaseConnector.of(address[0], address[1], address[2]));
	}

	private static void compare(ScratchPlace place, Database database, List<String> model) {
		CatalogScope scope = CatalogScope.of("public");
		SchemaModel wanted = place.build(model, scope);
		SchemaModel live = CatalogReader.read(database.dataSource(), scope);
		if (!wanted.tables().equals(live.tables())) {
			throw new IllegalStateException("The model differs from the schema that it describes");
		}
	}

}
