package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.catalog.DatabaseConnector;
import io.sqlbot.migrate.catalog.ScratchPlace;
import io.sqlbot.migrate.diff.Comparison;
import io.sqlbot.migrate.diff.ComparisonRequest;
import io.sqlbot.migrate.diff.model.ModelSource;
import io.sqlbot.migrate.engine.Autogenerator;
import io.sqlbot.migrate.engine.MigrationEngine;

/**
 * Compares a schema with an equal model, as {@code migrate check} does.
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
		List<Measured> measured = new ArrayList<>();
		for (int size : bench.scale().tables()) {
			measured.addAll(measure(bench, size));
		}
		int most = bench.scale().mostTables();
		return new Findings(measured,
				List.of(Verdict.atMost("at most 5,500 ms, as Alembic takes for 1,000 (" + Numbers.of(most) + ")", 5500,
						Findings.median(measured, FIRST, most), " ms"),
						Verdict.atMost("again at most 1,500 ms (" + Numbers.of(most) + ")", 1500,
								Findings.median(measured, AGAIN, most), " ms"),
						Verdict.atMost("at most 800 ms (100)", 800, Findings.median(measured, FIRST, 100), " ms")),
				List.of("The model is built in a scratch database and read there, the live schema is read, and both "
						+ "are compared. Connections to the live database come from a pool."));
	}

	private static List<Measured> measure(Bench bench, int size) throws Exception {
		Database database = bench.withTables(size);
		try (HikariDataSource pool = database.pool()) {
			// opens what the pool has from its start
			pool.getConnection().close();
			MigrationEngine engine = Contenders.engine(WorkloadJars.SQL)
				.engine(pool, bench.loader(WorkloadJars.SQL, bench.scale().revisions().get(0)),
						TransactionMode.PER_SEGMENT);
			List<String> ddl = TableSet.statements(size);
			ModelSource model = ModelSource.of("benchmark", (op) -> ddl.forEach(op::execute));
			Autogenerator again = autogenerator(engine, place(pool, database), model);
			compare(again);
			Contest contest = new Contest(bench.scale().share(4));
			contest.enter(FIRST, size, () -> {
				Autogenerator first = autogenerator(engine, place(pool, database), model);
				return Stopwatch.milliseconds(() -> compare(first));
			});
			contest.enter(AGAIN, size, () -> Stopwatch.milliseconds(() -> compare(again)));
			return contest.run(1, bench.scale().fewRounds());
		}
	}

	// which remembers what it built
	private static ScratchPlace place(DataSource pool, Database database) {
		String[] address = database.address();
		return ScratchPlace.beside(pool, DatabaseConnector.of(address[0], address[1], address[2]));
	}

	private static Autogenerator autogenerator(MigrationEngine engine, ScratchPlace place, ModelSource model) {
		return Autogenerator.builder(engine, place).sources(List.of(model)).build();
	}

	private static void compare(Autogenerator autogenerator) {
		Comparison comparison = autogenerator.compareWithDatabase(ComparisonRequest.DEFAULTS);
		if (!comparison.isEmpty()) {
			throw new IllegalStateException("The model differs from the schema that it describes: "
					+ comparison.differences().get(0).description());
		}
	}

}
