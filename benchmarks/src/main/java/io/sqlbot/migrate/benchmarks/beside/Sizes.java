package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

/**
 * How large the jars are, and what else comes with them into an application that has
 * {@code spring-boot-starter-jdbc} and the driver.
 */
final class Sizes implements Row {

	@Override
	public String title() {
		return "Size of the jars";
	}

	@Override
	public String unit() {
		return "KiB in all, applications";
	}

	@Override
	public Findings measure(Bench bench) throws Exception {
		Libraries libraries = bench.libraries();
		Libraries.Added own = libraries.addedBy(Contenders.engine(WorkloadJars.SQL));
		Libraries.Added flyway = libraries.addedBy(Contenders.named(WorkloadJars.FLYWAY));
		Libraries.Added liquibase = libraries.addedBy(Contenders.named(WorkloadJars.LIQUIBASE));
		return new Findings(
				List.of(own.measured("sqlbot-migrate"), flyway.measured(FlywayContender.NAME),
						liquibase.measured(LiquibaseContender.NAME)),
				List.of(),
				List.of("What an application that has `spring-boot-starter-jdbc` and the driver gets in addition: "
						+ own.names("sqlbot-migrate") + "; " + flyway.names(FlywayContender.NAME) + "; "
						+ liquibase.names(LiquibaseContender.NAME) + "."));
	}

}
