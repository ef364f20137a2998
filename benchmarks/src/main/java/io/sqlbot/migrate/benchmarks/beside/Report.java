package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import liquibase.Liquibase;
import org.flywaydb.core.Flyway;

/**
 * The report, in Markdown.
 */
final class Report {

	private static final String BEGIN = "<!-- measured: begin -->";

	private static final String END = "<!-- measured: end -->";

	private final Scale scale;

	private final List<Section> sections = new ArrayList<>();

	private final double loadBefore = load();

	private String server = "";

	Report(Scale scale) {
		this.scale = scale;
	}

	void setServer(String server) {
		this.server = server;
	}

	void add(Section section) {
		this.sections.add(section);
	}

	String summary() {
		StringBuilder text = new StringBuilder("| what | target | measured | |\n|---|---|---:|---|\n");
		for (Section section : this.sections) {
			String title = section.row().title();
			for (Verdict verdict : section.verdicts()) {
				text.append("| ").append(title).append(" | ").append(verdict.target()).append(" | ");
				text.append(verdict.measured())
					.append(" | ")
					.append(verdict.met() ? "met" : "**MISSED**")
					.append(" |\n");
				title = "";
			}
		}
		return text.toString();
	}

	/**
	 * Replace what stands between the markers of a page.
	 * @param page the page
	 * @throws IOException if it can't be read or written
	 */
	void writeInto(Path page) throws IOException {
		String text = Files.readString(page);
		int begin = text.indexOf(BEGIN);
		int end = text.indexOf(END);
		if (begin < 0 || end < begin) {
			throw new IllegalStateException(page + " has no lines " + BEGIN + " and " + END);
		}
		Files.writeString(page, text.substring(0, begin + BEGIN.length()) + "\n" + text() + text.substring(end));
	}

	private String text() {
		StringBuilder text = new StringBuilder("\n").append(summary()).append("\n").append(circumstances());
		this.sections.forEach((section) -> text.append("\n").append(section.text()));
		return text.append("\n").toString();
	}

	private String circumstances() {
		String command = "mvn -Pbenchmarks verify" + (this.scale.quick() ? " -Dbench.quick" : "");
		return "```\n" + command + "\n```\n\n"
				+ "Medians, with the least and the most in brackets; a ratio with brackets is the median of the "
				+ "ratios within each round. Growth is from the last size but one to the "
				+ "last; linear is at most the second number, and more than " + Growth.BOUND
				+ " times that is marked in the table above, where raw JDBC does not grow as well. "
				+ "Contenders take turns within each row, round by round, as often as the row's share of the time "
				+ "allows. (" + LocalDate.now(ZoneOffset.UTC) + ", " + Runtime.getRuntime().availableProcessors()
				+ " processors, JDK " + System.getProperty("java.version") + ", PostgreSQL " + this.server
				+ " with fsync on, Flyway " + version(Flyway.class) + ", Liquibase " + version(Liquibase.class)
				+ String.format(Locale.ROOT, ", load of the machine %.1f before and %.1f at the end).%n",
						this.loadBefore, load());
	}

	private static String version(Class<?> type) {
		String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
		String name = jar.substring(jar.lastIndexOf('/') + 1);
		return name.replaceAll("^.*-(\\d[^/]*)\\.jar$", "$1");
	}

	private static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

}
