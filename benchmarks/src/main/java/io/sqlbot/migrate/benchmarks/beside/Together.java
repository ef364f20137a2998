package io.sqlbot.migrate.benchmarks.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several instances, each a process of its own, begin with an empty database at the same
 * moment.
 */
final class Together implements Row {

	private static final int INSTANCES = 8;

	@Override
	public String title() {
		return "Eight instances at once, empty database";
	}

	@Override
	public String unit() {
		return "ms until the first and the last is done, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Contender contender = Contenders.engine(WorkloadJars.SQL);
		int size = bench.scale().mostApplied();
		List<Double> first = new ArrayList<>();
		List<Double> last = new ArrayList<>();
		List<Double> beyond = new ArrayList<>();
		for (int round = 0; round < 3; round++) {
			List<Double> ready = run(bench, contender, size);
			first.add(ready.get(0));
			last.add(ready.get(INSTANCES - 1));
			beyond.add(ready.get(INSTANCES - 1) - 1.2 * ready.get(0));
		}
		return new Findings(
				List.of(new Measured(contender.name() + ", the first", size, new Samples(first)),
						new Measured(contender.name() + ", the last", size, new Samples(last))),
				List.of(Verdict.atMost("the last at most 1.2 times the first plus 500 ms (" + Numbers.of(size) + ")",
						500, new Samples(beyond).median(), " ms beyond 1.2 times")),
				List.of("All instances succeed; a JVM for each, on the same processors as the server."));
	}

	private static List<Double> run(Bench bench, Contender contender, int size) throws Exception {
		List<Path> classPath = new ArrayList<>(bench.libraries().alone(contender));
		classPath.add(bench.jars().of(contender.folder(), size));
		try (Database database = bench.server().create()) {
			String[] address = database.address();
			List<ChildJvm> instances = new ArrayList<>();
			for (int i = 0; i < INSTANCES; i++) {
				instances.add(ChildJvm.start(classPath, List.of(), ColdProgram.class, contender.folder(), address[0],
						address[1], address[2], "wait"));
			}
			for (ChildJvm instance : instances) {
				instance.awaitReady();
			}
			for (ChildJvm instance : instances) {
				instance.release();
			}
			List<Double> ready = new ArrayList<>();
			for (ChildJvm instance : instances) {
				ready.add(instance.result().value());
			}
			ready.sort(null);
			return ready;
		}
	}

}
