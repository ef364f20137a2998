package io.sqlbot.migrate.benchmarks.beside;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the calls to the server that one more migration of three statements costs.
 */
final class Calls implements Row {

	private static final int FEW = 10;

	private static final int MORE = 50;

	@Override
	public String title() {
		return "Calls to the server for each applied migration of three statements";
	}

	@Override
	public String unit() {
		return "calls, migrations";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		List<Measured> measured = new ArrayList<>();
		List<Verdict> verdicts = new ArrayList<>();
		for (Contender contender : Contenders.all()) {
			double each = (count(bench, contender, MORE) - count(bench, contender, FEW)) / (double) (MORE - FEW);
			measured.add(new Measured(contender.name(), 1, Samples.of(each)));
			if (contender instanceof EngineContender) {
				verdicts.add(Verdict.atMost("at most 5 (" + contender.name() + ")", 5, each, " calls"));
			}
		}
		return new Findings(measured, verdicts,
				List.of("Calls of `execute`, `commit` and `rollback` that reach the server, counted at the driver."));
	}

	private static int count(Bench bench, Contender contender, int revisions) throws Exception {
		try (Database database = bench.server().create()) {
			CallCount count = new CallCount(database.dataSource());
			contender.migrate(count.dataSource(), bench.loader(contender.folder(), revisions));
			return count.calls();
		}
	}

}
