package io.sqlbot.migrate.benchmarks.beside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures everything and writes the report.
 */
public final class Suite {

	private static final List<Row> ROWS = List.of(new NothingToDoWarm(), new NothingToDoCold(), new ApplicationStart(),
			new Apply(), new ApplySingle(), new Calls(), new Downgrade(), new Offline(), new ReadSchema(),
			new CompareSchema(), new Together(), new Heap(), new Sizes());

	private Suite() {
	}

	/**
	 * Measure and write. System properties: {@code bench.quick}, {@code bench.url} of a
	 * server to use, {@code bench.rows} with parts of the titles of rows to measure,
	 * {@code bench.directory} for the data of the embedded server.
	 * @param arguments the module's {@code target} directory, and the file that the
	 * report goes into
	 * @throws Exception if something can't be measured
	 */
	public static void main(String[] arguments) throws Exception {
		Path target = Path.of(arguments[0]).toAbsolutePath();
		Scale scale = new Scale(Boolean.getBoolean("bench.quick"));
		String wanted = System.getProperty("bench.rows", "");
		List<Row> rows = wanted(wanted);
		Path directory = Path.of(System.getProperty("bench.directory", target.resolve("bench").toString()))
			.toAbsolutePath();
		Files.createDirectories(directory);
		Report report = new Report(scale);
		try (Server server = Server.start(System.getProperty("bench.url", ""), directory);
				Bench bench = new Bench(server, Libraries.in(target), scale, directory)) {
			report.setServer(server.version());
			for (Row row : rows) {
				long start = System.nanoTime();
				Section section = new Section(row, row.measure(bench));
				report.add(section);
				System.out.println(section.text());
				System.out.printf("(%d s)%n%n", (System.nanoTime() - start) / 1_000_000_000);
			}
		}
		if (wanted.isBlank()) {
			report.writeInto(Path.of(arguments[1]));
		}
		System.out.println(report.summary());
		// whatever threads the contenders leave
		System.exit(0);
	}

	private static List<Row> wanted(String wanted) {
		List<Row> rows = ROWS.stream().filter((row) -> isWanted(row, wanted)).toList();
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("No row has '" + wanted + "' in its title. Set bench.rows to a part of: "
					+ ROWS.stream().map(Row::title).collect(Collectors.joining("; ")));
		}
		return rows;
	}

	private static boolean isWanted(Row row, String wanted) {
		String title = row.title().toLowerCase(Locale.ROOT);
		return wanted.isBlank() || Stream.of(wanted.toLowerCase(Locale.ROOT).split(","))
			.anyMatch((part) -> title.contains(part.strip()));
	}

}
