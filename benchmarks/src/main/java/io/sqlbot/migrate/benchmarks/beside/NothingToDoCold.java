package io.sqlbot.migrate.benchmarks.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds that nothing is pending in a JVM that has done nothing before.
 */
final class NothingToDoCold implements Row {

	private static final String CONNECT = "raw connect";

	@Override
	public String title() {
		return "Nothing to do, cold JVM";
	}

	@Override
	public String unit() {
		return "ms, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contest contest = new Contest(bench.scale().share(10));
		for (int size : bench.scale().revisions()) {
			Contender first = Contenders.engine(WorkloadJars.SQL);
			contest.enter(CONNECT, size, () -> run(bench, first, ColdProgram.RAW, size));
			for (Contender contender : Contenders.all()) {
				contest.enter(contender.name(), size, () -> run(bench, contender, contender.folder(), size));
			}
		}
		List<Measured> measured = contest.run(1, bench.scale().fewRounds());
		int most = bench.scale().mostRevisions();
		double connect = Findings.median(measured, CONNECT, most);
		double flyway = Findings.median(measured, FlywayContender.NAME, most);
		List<Verdict> verdicts = new ArrayList<>();
		for (Contender contender : Contenders.all()) {
			if (contender instanceof EngineContender) {
				double own = Findings.median(measured, contender.name(), most);
				String of = " (" + contender.name() + ", " + Numbers.of(most) + ")";
				verdicts.add(Verdict.atMost("at most 150 ms beyond raw connect" + of, 150, own - connect, " ms"));
				verdicts.add(Verdict.atLeast("at least 10 times faster than Flyway" + of, 10, flyway / own, " times"));
			}
		}
		return new Findings(measured, verdicts, List.of(
				"From the beginning of `main`, the connection included, the JVM's own start not. Each "
						+ "contender has nothing on its class path but what it needs.",
				"The driver's connection is a part that no tool can save: Flyway takes " + Numbers.of(flyway / connect)
						+ " times as long as connecting alone. Beyond it: " + beyond(measured, most, connect) + "."));
	}

	private static String beyond(List<Measured> measured, int size, double connect) {
		return Contenders.all()
			.stream()
			.map((it) -> it.name() + " " + Numbers.of(Findings.median(measured, it.name(), size) - connect) + " ms")
			.collect(Collectors.joining(", "));
	}

	private static double run(Bench bench, Contender contender, String what, int size) throws Exception {
		List<Path> classPath = new ArrayList<>(bench.libraries().alone(contender));
		classPath.add(bench.jars().of(contender.folder(), size));
		String[] address = bench.migrated(contender, size).address();
		return ChildJvm.run(classPath, List.of(), ColdProgram.class, what, address[0], address[1], address[2]).value();
	}

}
