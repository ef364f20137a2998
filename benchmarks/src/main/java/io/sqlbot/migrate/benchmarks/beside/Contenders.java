package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who is measured.
 */
final class Contenders {

	private static final List<String> FOLDERS = List.of(WorkloadJars.SQL, WorkloadJars.JAVA, WorkloadJars.FLYWAY,
			WorkloadJars.LIQUIBASE);

	private Contenders() {
	}

	static List<Contender> all() {
		return FOLDERS.stream().map(Contenders::named).toList();
	}

	static List<EngineContender> engines() {
		return Stream.of(WorkloadJars.SQL, WorkloadJars.JAVA).map(Contenders::engine).toList();
	}

	static EngineContender engine(String folder) {
		return new EngineContender("sqlbot-migrate, " + (folder.equals(WorkloadJars.SQL) ? "SQL" : "Java"), folder);
	}

	// only one, as a child process lacks what the others need
	static Contender named(String folder) {
		return switch (folder) {
			case WorkloadJars.FLYWAY -> new FlywayContender();
			case WorkloadJars.LIQUIBASE -> new LiquibaseContender();
			default -> engine(folder);
		};
	}

}
