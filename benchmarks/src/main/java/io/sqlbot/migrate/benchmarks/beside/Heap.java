package io.sqlbot.migrate.benchmarks.beside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How much heap the engine needs.
 */
final class Heap implements Row {

	private static final int LARGE = 200;

	@Override
	public String title() {
		return "Heap";
	}

	@Override
	public String unit() {
		return "MiB kept, by revisions loaded";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		List<Measured> measured = new ArrayList<>();
		List<Verdict> verdicts = new ArrayList<>();
		for (EngineContender engine : Contenders.engines()) {
			for (int size : bench.scale().revisions()) {
				List<Path> classPath = new ArrayList<>(bench.libraries().alone(engine));
				classPath.add(bench.jars().of(engine.folder(), size));
				double kept = ChildJvm.run(classPath, List.of(), HeapProgram.class, engine.folder()).value();
				measured.add(new Measured(engine.name(), size, Samples.of(kept)));
				if (size == bench.scale().mostRevisions()) {
					verdicts.add(Verdict.atMost("at most 16 MiB (" + engine.name() + ", " + Numbers.of(size) + ")", 16,
							kept, " MiB"));
				}
			}
		}
		verdicts.add(new Verdict("an SQL revision of " + LARGE + " MB in a heap of 64 MiB",
				"applied in " + Numbers.of(large(bench)) + " ms", true));
		return new Findings(measured, verdicts, List.of());
	}

	// fails, and the whole measurement with it, where the heap is too small
	private static double large(Bench bench) throws Exception {
		Path jar = bench.directory().resolve("large.jar");
		try (JarFileWriter writer = new JarFileWriter(jar, WorkloadJars.SQL)) {
			StringBuilder text = new StringBuilder(LARGE * 1_000_000 + 1000)
				.append("-- revision: large\n\n-- upgrade\ncreate table large (id int, text text);\n");
			for (int i = 0; text.length() < LARGE * 1_000_000; i++) {
				text.append("insert into large values (")
					.append(i)
					.append(", '")
					.append("x".repeat(4000))
					.append("');\n");
			}
			writer.add("large.sql", text.toString());
		}
		EngineContender engine = Contenders.engine(WorkloadJars.SQL);
		List<Path> classPath = new ArrayList<>(bench.libraries().alone(engine));
		classPath.add(jar);
		try (Database database = bench.server().create()) {
			String[] address = database.address();
			return ChildJvm
				.run(classPath, List.of("-Xmx64m"), ColdProgram.class, engine.folder(), address[0], address[1],
						address[2])
				.value();
		}
		finally {
			Files.delete(jar);
		}
	}

}
