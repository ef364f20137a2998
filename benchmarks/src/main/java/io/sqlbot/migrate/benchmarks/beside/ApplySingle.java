package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;
import java.util.stream.IntStream;

import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.benchmarks.beside.RawJdbc.Commits;

/**
 * Applies everything to an empty database, all in one transaction.
 */
final class ApplySingle implements Row {

	@Override
	public String title() {
		return "Apply from empty, one transaction in all";
	}

	@Override
	public String unit() {
		return "ms, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(10));
		List<EngineContender> engines = Contenders.engines();
		for (int size : bench.scale().applied()) {
			List<List<String>> statements = IntStream.rangeClosed(1, size).mapToObj(Workload::up).toList();
			contest.enter(Commits.ONCE.title(), size,
					() -> Fresh.measure(bench, (pool) -> new RawJdbc(Commits.ONCE).run(pool, statements)));
			for (EngineContender engine : engines) {
				ClassLoader loader = bench.loader(engine.folder(), size);
				contest.enter(engine.name(), size, () -> Fresh.measure(bench,
						(pool) -> engine.engine(pool, loader, TransactionMode.SINGLE).upgrade("head")));
			}
		}
		List<Measured> measured = contest.run(2, bench.scale().pairedRounds());
		int most = bench.scale().mostApplied();
		List<Verdict> verdicts = engines.stream()
			.map((engine) -> Verdict.atMostTimes(
					"at most 1.15 times raw JDBC (" + engine.name() + ", " + Numbers.of(most) + ")", 1.15,
					contest.times(engine.name(), Commits.ONCE.title(), most)))
			.toList();
		return new Findings(measured, verdicts, List.of());
	}

}
