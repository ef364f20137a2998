package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Jars with the migrations of a workload, one for each contender and size, as
 * applications have them on their class path.
 */
final class WorkloadJars {

	static final String SQL = "bench/sql";

	static final String JAVA = "bench/java";

	static final String FLYWAY = "bench/flyway";

	static final String LIQUIBASE = "bench/liquibase";

	private final Path directory;

	WorkloadJars(Path directory) {
		this.directory = directory;
	}

	Path of(String folder, int revisions) throws IOException {
		Path jar = this.directory.resolve(folder.replace('/', '-') + "-" + revisions + ".jar");
		if (!Files.exists(jar)) {
			Files.createDirectories(this.directory);
			Path unfinished = Files.createTempFile(this.directory, "workload", ".tmp");
			try (JarFileWriter writer = new JarFileWriter(unfinished, folder)) {
				fill(writer, folder, revisions);
			}
			Files.move(unfinished, jar);
		}
		return jar;
	}

	private static void fill(JarFileWriter writer, String folder, int revisions) throws IOException {
		switch (folder) {
			case SQL -> {
				for (int i = 1; i <= revisions; i++) {
					writer.add(String.format("%05d_step.sql", i), sqlRevision(i));
				}
			}
			case JAVA -> {
				for (Map.Entry<String, byte[]> type : JavaWorkload.compile(folder, revisions).entrySet()) {
					writer.add(type.getKey(), type.getValue());
				}
			}
			case FLYWAY -> {
				for (int i = 1; i <= revisions; i++) {
					writer.add("V" + i + "__step.sql", statements(Workload.up(i)));
				}
			}
			case LIQUIBASE -> fillLiquibase(writer, folder, revisions);
			default -> throw new IllegalArgumentException(folder);
		}
	}

	private static void fillLiquibase(JarFileWriter writer, String folder, int revisions) throws IOException {
		StringBuilder master = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
						xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
						xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
								http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
				""");
		for (int i = 1; i <= revisions; i++) {
			String name = String.format("%05d_step.sql", i);
			writer.add(name, "--liquibase formatted sql\n\n--changeset bench:" + i + "\n" + statements(Workload.up(i)));
			master.append("\t<include file=\"").append(folder).append('/').append(name).append("\"/>\n");
		}
		writer.add("master.xml", master.append("</databaseChangeLog>\n").toString());
	}

	private static String sqlRevision(int number) {
		String revises = (number > 1) ? "-- revises: " + Workload.id(number - 1) + "\n" : "";
		return "-- revision: " + Workload.id(number) + "\n" + revises + "-- message: step " + number
				+ "\n-- created: 2026-01-01T00:00:00Z\n\n-- upgrade\n" + statements(Workload.up(number))
				+ "\n-- downgrade\n" + statements(Workload.down(number));
	}

	private static String statements(List<String> statements) {
		return String.join(";\n", statements) + ";\n";
	}

}
