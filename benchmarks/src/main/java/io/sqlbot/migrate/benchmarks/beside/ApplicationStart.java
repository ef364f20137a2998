package io.sqlbot.migrate.benchmarks.beside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Starts the sample application, whose revisions are those of the workload here, until it
 * is ready.
 */
final class ApplicationStart implements Row {

	private static final String APPLICATION = "io.sqlbot.migrate.sample.SampleApplication";

	private static final String NONE = "without any tool";

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
		Contest contest = new Contest(bench.scale().share(20));
		for (int size : bench.scale().startedWith()) {
			contest.enter(NONE, size, () -> start(bench, classes, null, size));
			for (Contender contender : Contenders.all()) {
				contest.enter(contender.name(), size, () -> start(bench, classes, contender, size));
			}
		}
		List<Measured> measured = contest.run(1, bench.scale().fewRounds());
		List<Verdict> verdicts = new ArrayList<>();
		double none = Findings.median(measured, NONE, 100);
		for (Contender contender : Contenders.all()) {
			if (contender instanceof EngineContender) {
				double added = (Findings.median(measured, contender.name(), 100) / none - 1) * 100;
				verdicts.add(Verdict.atMost("at most 5 % added (" + contender.name() + ", 100)", 5, added, " %"));
			}
		}
		return new Findings(measured, verdicts, List.of());
	}

	private static double start(Bench bench, Path classes, @Nullable Contender contender, int size) throws Exception {
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
