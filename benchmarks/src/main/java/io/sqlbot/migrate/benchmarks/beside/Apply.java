package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.sqlbot.migrate.benchmarks.beside.RawJdbc.Commits;

/**
 * Applies everything to an empty database, in a transaction for each migration.
 */
final class Apply implements Row {

	@Override
	public String title() {
		return "Apply from empty, one transaction each";
	}

	@Override
	public String unit() {
		return "ms, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(20));
		for (int size : bench.scale().applied()) {
			List<List<String>> statements = IntStream.rangeClosed(1, size).mapToObj(Workload::up).toList();
			for (Commits commits : List.of(Commits.SYNCHRONOUS, Commits.ASYNCHRONOUS)) {
				contest.enter(commits.title(), size,
						() -> Fresh.measure(bench, (pool) -> new RawJdbc(commits).run(pool, statements)));
			}
			for (Contender contender : Contenders.all()) {
				ClassLoader loader = bench.loader(contender.folder(), size);
				contest.enter(contender.name(), size,
						() -> Fresh.measure(bench, (pool) -> contender.migrate(pool, loader)));
			}
		}
		List<Measured> measured = contest.run(2, bench.scale().pairedRounds());
		return new Findings(measured, verdicts(contest, bench.scale().mostApplied()),
				List.of("Intermediate commits of SQL revisions do not wait for the disk, those of Java revisions do "
						+ "(docs/production.md), so each is compared with raw JDBC that commits like it."));
	}

	private static List<Verdict> verdicts(Contest contest, int most) {
		List<Verdict> verdicts = new ArrayList<>();
		for (Contender contender : Contenders.all()) {
			if (contender instanceof EngineContender) {
				Commits like = contender.folder().equals(WorkloadJars.SQL) ? Commits.ASYNCHRONOUS : Commits.SYNCHRONOUS;
				String of = " (" + contender.name() + ", " + Numbers.of(most) + ")";
				verdicts.add(Verdict.atMostTimes("at most 1.15 times " + like.title() + of, 1.15,
						contest.times(contender.name(), like.title(), most)));
				verdicts.add(Verdict.atLeastTimes("at least 1.5 times faster than Flyway" + of, 1.5,
						contest.times(FlywayContender.NAME, contender.name(), most)));
			}
		}
		return verdicts;
	}

}
