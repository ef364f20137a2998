package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;

/**
 * Reads the catalog of a schema.
 */
final class ReadSchema implements Row {

	private static final String NAME = "sqlbot-migrate";

	@Override
	public String title() {
		return "Read a schema";
	}

	@Override
	public String unit() {
		return "ms, by tables";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(3));
		for (int size : bench.scale().tables()) {
			Database database = bench.withTables(size);
			contest.enter(NAME, size, () -> Stopwatch
				.milliseconds(() -> CatalogReader.read(database.dataSource(), CatalogScope.of("public"))));
		}
		List<Measured> measured = contest.run(3, bench.scale().manyRounds());
		int most = bench.scale().mostTables();
		CallCount count = new CallCount(bench.withTables(most).dataSource());
		CatalogReader.read(count.dataSource(), CatalogScope.of("public"));
		return new Findings(measured,
				List.of(Verdict.atMost("at most 12 queries", 12, count.queries(), " queries"),
						Verdict.atMost("at most 1,000 ms (" + Numbers.of(most) + ")", 1000,
								Findings.median(measured, NAME, most), " ms")),
				List.of("Each turn opens a connection, which has read nothing yet."));
	}

}
