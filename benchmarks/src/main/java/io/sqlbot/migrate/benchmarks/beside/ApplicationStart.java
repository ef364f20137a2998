package io.sqlbot.migrate.benchmarks.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * Starts the sample application, whose revisions are those of the workload here, until it
 * is ready.
 */
final class ApplicationStart implements Row {

	private static final String APPLICATION = "io.sqlbot.migrate.sample.SampleApplication";

	private static final String NONE = "without any tool";

	// revisions
	private static final int TARGET = 100;

	@Override
	public String title() {
		return "Start of the sample application, nothing to do";
	}

	@Override
	public String unit() {
		return "ms since the JVM's start, by revisions";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Path classes = SampleClasses.extract(bench.libraries().get("sample-app"), bench.directory().resolve("sample"));
		Contest contest = new Contest(bench.scale().share(10));
		for (int size : bench.scale().startedWith()) {
			contest.enter(NONE, size, () -> start(bench, classes, null, size).value());
			for (Contender contender : Contenders.all()) {
				contest.enter(contender.name(), size, () -> start(bench, classes, contender, size).value());
			}
		}
		List<Measured> measured = contest.run(bench.scale().quick() ? 0 : 1, bench.scale().fewRounds());
		Map<String, List<Double>> processor = new HashMap<>();
		Contest pairs = pairs(bench, classes, processor);
		List<Measured> more = pairs.run(0, bench.scale().manyRounds());
		List<Verdict> verdicts = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (EngineContender contender : Contenders.engines()) {
			Samples time = Samples.added(pairs.rounds(contender.name(), TARGET), pairs.rounds(NONE, TARGET));
			Samples work = Samples.added(processor.get(contender.name()), processor.get(NONE));
			verdicts.add(Verdict.atMost("at most 5 % added (" + contender.name() + ", 100)", 5, time.median(), " %"));
			notes.add("Added by " + contender.name() + ", compared with the start without any tool right before, "
					+ time.values().size() + " times: " + Numbers.of(time) + " % of the time, " + Numbers.of(work)
					+ " % of the processor time.");
		}
		notes.add("Processor time without any tool: " + Numbers.of(new Samples(processor.get(NONE))) + " ms.");
		return new Findings(measured.stream().map((it) -> it.with(more)).toList(), verdicts, notes);
	}

	// what is added is less than what one start differs from another by
	private static Contest pairs(Bench bench, Path classes, Map<String, List<Double>> processor) {
		Contest pairs = new Contest(bench.scale().share(10));
		enter(pairs, NONE, processor, () -> start(bench, classes, null, TARGET));
		for (EngineContender contender : Contenders.engines()) {
			enter(pairs, contender.name(), processor, () -> start(bench, classes, contender, TARGET));
		}
		return pairs;
	}

	private static void enter(Contest contest, String name, Map<String, List<Double>> processor,
			Callable<ChildJvm.Result> start) {
		contest.enter(name, TARGET, () -> {
			ChildJvm.Result result = start.call();
			processor.computeIfAbsent(name, (it) -> new ArrayList<>()).add(result.processor());
			return result.value();
		});
	}

	private static ChildJvm.Result start(Bench bench, Path classes, @Nullable Contender contender, int size)
			throws Exception {
		Contender form = (contender != null) ? contender : Contenders.engine(WorkloadJars.SQL);
		String[] address = bench.migrated(form, size).address();
		List<Path> classPath = new ArrayList<>(List.of(classes, bench.jars().of(form.folder(), size)));
		classPath.addAll(bench.libraries().application(contender));
		return ChildJvm.run(classPath, List.of("-Dliquibase.analytics.enabled=false"), StartProgram.class, APPLICATION,
				"--server.port=0", "--spring.datasource.url=" + address[0],
				"--spring.datasource.username=" + address[1], "--spring.datasource.password=" + address[2],
				"--migrate.locations=classpath:" + form.folder(), "--migrate.target=head",
				"--spring.flyway.locations=classpath:" + WorkloadJars.FLYWAY,
				"--spring.liquibase.change-log=classpath:" + WorkloadJars.LIQUIBASE + "/master.xml");
	}

}
