package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.engine.MigrationEngine;

/**
 * Finds that nothing is pending, with everything begun anew but the JVM and its pool.
 */
final class NothingToDoWarm implements Row {

	private static final String ONCE_BUILT = "sqlbot-migrate, engine built before";

	@Override
	public String title() {
		return "Nothing to do, warm JVM";
	}

	@Override
	public String unit() {
		return "ms, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(6));
		List<HikariDataSource> pools = new ArrayList<>();
		List<Verdict> verdicts = new ArrayList<>();
		try {
			for (int size : bench.scale().revisions()) {
				for (Contender contender : Contenders.all()) {
					HikariDataSource pool = bench.migrated(contender, size).pool();
					pools.add(pool);
					ClassLoader loader = bench.loader(contender.folder(), size);
					contest.enter(contender.name(), size,
							() -> Stopwatch.milliseconds(() -> contender.migrate(pool, loader)));
					if (contender instanceof EngineContender own && own.folder().equals(WorkloadJars.SQL)) {
						MigrationEngine engine = own.engine(pool, loader, TransactionMode.PER_SEGMENT);
						contest.enter(ONCE_BUILT, size, () -> Stopwatch.milliseconds(() -> engine.upgrade("head")));
					}
				}
			}
			List<Measured> measured = contest.run(bench.scale().quick() ? 5 : 15, bench.scale().manyRounds());
			verdicts.addAll(verdicts(measured, bench));
			return new Findings(measured, verdicts,
					List.of("Each turn builds the engine anew, which finds the revisions again, "
							+ "except where the row says otherwise. Connections come from a pool."));
		}
		finally {
			pools.forEach(HikariDataSource::close);
		}
	}

	private static List<Verdict> verdicts(List<Measured> measured, Bench bench) throws Exception {
		int most = bench.scale().mostRevisions();
		double flyway = Findings.median(measured, FlywayContender.NAME, most);
		List<Verdict> verdicts = new ArrayList<>();
		for (Contender contender : Contenders.all()) {
			if (contender instanceof EngineContender) {
				double own = Findings.median(measured, contender.name(), most);
				String of = " (" + contender.name() + ", " + Numbers.of(most) + ")";
				verdicts.add(Verdict.atMost("at most 2 round trips" + of, 2, calls(bench, contender, most), ""));
				verdicts.add(Verdict.atMost("at most 10 ms" + of, 10, own, " ms"));
				verdicts.add(Verdict.atLeast("at least 20 times faster than Flyway" + of, 20, flyway / own, " times"));
			}
		}
		return verdicts;
	}

	private static int calls(Bench bench, Contender contender, int size) throws Exception {
		CallCount count = new CallCount(bench.migrated(contender, size).dataSource());
		contender.migrate(count.dataSource(), bench.loader(contender.folder(), size));
		return count.calls();
	}

}
