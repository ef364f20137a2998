package io.sqlbot.migrate.benchmarks.beside;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * Flyway, as Spring Boot runs it by default.
 */
record FlywayContender() implements Contender {

	static final String NAME = "Flyway";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String folder() {
		return WorkloadJars.FLYWAY;
	}

	@Override
	public void migrate(DataSource dataSource, ClassLoader classLoader) {
		Flyway.configure(classLoader).dataSource(dataSource).locations("classpath:" + folder()).load().migrate();
	}

}
