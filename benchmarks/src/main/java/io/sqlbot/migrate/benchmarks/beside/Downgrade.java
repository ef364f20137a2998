package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;
import java.util.stream.IntStream;

import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.benchmarks.beside.RawJdbc.Commits;

/**
 * Takes everything back.
 */
final class Downgrade implements Row {

	@Override
	public String title() {
		return "Downgrade to base";
	}

	@Override
	public String unit() {
		return "ms, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(12));
		List<EngineContender> engines = Contenders.engines();
		for (int size : bench.scale().applied()) {
			List<List<String>> up = IntStream.rangeClosed(1, size).mapToObj(Workload::up).toList();
			List<List<String>> down = IntStream.iterate(size, (i) -> i >= 1, (i) -> i - 1)
				.mapToObj(Workload::down)
				.toList();
			for (Commits commits : List.of(Commits.SYNCHRONOUS, Commits.ASYNCHRONOUS)) {
				contest.enter(commits.title(), size,
						() -> Fresh.measure(bench, (pool) -> new RawJdbc(Commits.ASYNCHRONOUS).run(pool, up),
								(pool) -> new RawJdbc(commits).run(pool, down)));
			}
			for (EngineContender engine : engines) {
				ClassLoader loader = bench.loader(engine.folder(), size);
				contest.enter(engine.name(), size, () -> Fresh.measure(bench, (pool) -> engine.migrate(pool, loader),
						(pool) -> engine.engine(pool, loader, TransactionMode.PER_SEGMENT).downgrade("base")));
			}
		}
		List<Measured> measured = contest.run(2, bench.scale().pairedRounds());
		int most = bench.scale().mostApplied();
		List<Verdict> verdicts = engines.stream().map((engine) -> {
			Commits like = engine.folder().equals(WorkloadJars.SQL) ? Commits.ASYNCHRONOUS : Commits.SYNCHRONOUS;
			return Verdict.atMostTimes(
					"at most 1.3 times " + like.title() + " (" + engine.name() + ", " + Numbers.of(most) + ")", 1.3,
					contest.times(engine.name(), like.title(), most));
		}).toList();
		return new Findings(measured, verdicts, List.of());
	}

}
