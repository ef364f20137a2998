package io.sqlbot.migrate.benchmarks.beside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The jars that child processes get on their class path.
 *
 * @param jars all of them
 */
record Libraries(List<Path> jars) {

	/** What the engine needs when no Spring Boot is around. */
	private static final List<String> ENGINE = List.of("sqlbot-migrate-core", "spring-core", "spring-jdbc", "spring-tx",
			"spring-beans", "commons-logging", "jspecify", "postgresql");

	private static final List<String> FLYWAY = List.of("flyway-", "spring-boot-starter-flyway", "spring-boot-flyway",
			"jackson-databind-3", "jackson-core-3", "jackson-annotations");

	private static final List<String> LIQUIBASE = List.of("liquibase-", "spring-boot-starter-liquibase",
			"spring-boot-liquibase", "opencsv", "commons-collections4", "commons-text", "commons-lang3", "commons-io");

	private static final List<String> STARTER = List.of("sqlbot-migrate-core", "sqlbot-migrate-spring-boot-starter",
			"picocli");

	private static final String HARNESS = "sqlbot-migrate-benchmarks";

	Libraries {
		jars = List.copyOf(jars);
	}

	static Libraries in(Path target) throws IOException {
		List<Path> jars = new ArrayList<>();
		for (Path directory : List.of(target, target.resolve("lib"))) {
			try (Stream<Path> files = Files.list(directory)) {
				files.filter((file) -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
			}
		}
		return new Libraries(jars);
	}

	Path get(String prefix) {
		return this.jars.stream()
			.filter((jar) -> starts(jar, List.of(prefix)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no " + prefix + "*.jar"));
	}

	/**
	 * What a contender needs alone.
	 */
	List<Path> alone(Contender contender) {
		List<String> names = new ArrayList<>(List.of(HARNESS, "postgresql"));
		names.addAll((contender instanceof EngineContender) ? ENGINE : tool(contender.folder()));
		return this.jars.stream().filter((jar) -> starts(jar, names)).toList();
	}

	/**
	 * What the sample application needs with one tool or none.
	 */
	List<Path> application(@Nullable Contender contender) {
		List<String> others = new ArrayList<>(List.of("sample-app", "jmh-", "jopt-simple", "commons-math3"));
		List<String> own = (contender != null) ? tool(contender.folder()) : List.of();
		for (List<String> tool : List.of(FLYWAY, LIQUIBASE, STARTER)) {
			others.addAll(tool);
		}
		List<String> shared = List.of("jackson-", "commons-logging", "commons-io", "commons-lang3", "commons-compress",
				"commons-codec");
		return this.jars.stream()
			.filter((jar) -> starts(jar, own) || starts(jar, shared) || !starts(jar, others))
			.toList();
	}

	/**
	 * What a tool adds to an application that has {@code spring-boot-starter-jdbc} and
	 * the driver.
	 */
	Added addedBy(Contender contender) {
		return new Added(this.jars.stream().filter((jar) -> starts(jar, tool(contender.folder()))).toList());
	}

	private static List<String> tool(String folder) {
		return switch (folder) {
			case WorkloadJars.FLYWAY -> FLYWAY;
			case WorkloadJars.LIQUIBASE -> LIQUIBASE;
			default -> STARTER;
		};
	}

	private static boolean starts(Path jar, List<String> prefixes) {
		String name = jar.getFileName().toString();
		return prefixes.stream().anyMatch(name::startsWith);
	}

	/**
	 * Jars that come with a tool.
	 *
	 * @param jars the jars
	 */
	record Added(List<Path> jars) {

		Measured measured(String tool) throws IOException {
			long bytes = 0;
			for (Path jar : this.jars) {
				bytes += Files.size(jar);
			}
			return new Measured(tool + ", " + this.jars.size() + " jars", 1, Samples.of(bytes / 1024.0));
		}

		String names(String tool) throws IOException {
			StringBuilder names = new StringBuilder();
			for (Path jar : this.jars) {
				names.append(names.isEmpty() ? "" : ", ")
					.append(jar.getFileName().toString().replaceAll("-\\d.*", ""))
					.append(" (")
					.append(Numbers.of(Math.ceil(Files.size(jar) / 1024.0)))
					.append(" KiB)");
			}
			return tool + ": " + names;
		}

	}

}
