package io.sqlbot.migrate.benchmarks.beside;

import java.io.StringWriter;
import java.util.List;

import io.sqlbot.migrate.TransactionMode;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints the script of all upgrades.
 */
final class Offline implements Row {

	@Override
	public String title() {
		return "Offline SQL from base to head, warm JVM";
	}

	@Override
	public String unit() {
		return "ms, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(4));
		for (int size : bench.scale().revisions()) {
			for (EngineContender engine : Contenders.engines()) {
				ClassLoader loader = bench.loader(engine.folder(), size);
				contest.enter(engine.name(), size, () -> Stopwatch.milliseconds(() -> {
					StringWriter script = new StringWriter();
					engine.engine(new PGSimpleDataSource(), loader, TransactionMode.PER_SEGMENT)
						.upgradeSql("head", script);
				}));
			}
		}
		List<Measured> measured = contest.run(5, bench.scale().fewRounds());
		int most = bench.scale().mostRevisions();
		List<Verdict> verdicts = Contenders.engines()
			.stream()
			.map((engine) -> Verdict.atMost("at most 500 ms (" + engine.name() + ", " + Numbers.of(most) + ")", 500,
					Findings.median(measured, engine.name(), most), " ms"))
			.toList();
		return new Findings(measured, verdicts, List.of("Each turn finds and reads the revisions anew."));
	}

}
