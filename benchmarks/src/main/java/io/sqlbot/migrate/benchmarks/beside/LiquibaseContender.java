package io.sqlbot.migrate.benchmarks.beside;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Liquibase, without what it sends to its maker.
 */
record LiquibaseContender() implements Contender {

	static final String NAME = "Liquibase";

	// kept here, as the JDK forgets loggers that nobody holds
	private static final Logger logger = Logger.getLogger("liquibase");

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String folder() {
		return WorkloadJars.LIQUIBASE;
	}

	@Override
	public void migrate(DataSource dataSource, ClassLoader classLoader) throws Exception {
		logger.setLevel(Level.WARNING);
		System.setProperty("liquibase.analytics.enabled", "false");
		Map<String, Object> scope = Map.of(Scope.Attr.classLoader.name(), classLoader, Scope.Attr.ui.name(),
				new LoggerUIService());
		Scope.child(scope, () -> {
			try (Connection connection = dataSource.getConnection();
					Liquibase liquibase = new Liquibase(folder() + "/master.xml",
							new ClassLoaderResourceAccessor(classLoader), new JdbcConnection(connection))) {
				liquibase.update(new Contexts());
			}
		});
	}

}
