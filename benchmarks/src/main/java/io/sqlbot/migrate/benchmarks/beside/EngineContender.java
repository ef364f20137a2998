package io.sqlbot.migrate.benchmarks.beside;

import java.util.List;

import javax.sql.DataSource;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.engine.MigrationEngine;

/**
 * This engine, as it is configured by default.
 *
 * @param name what the report calls it
 * @param folder where the revisions are
 */
record EngineContender(String name, String folder) implements Contender {

	@Override
	public void migrate(DataSource dataSource, ClassLoader classLoader) {
		engine(dataSource, classLoader, TransactionMode.PER_SEGMENT).upgrade(MigrationSettings.DEFAULT_TARGET);
	}

	MigrationEngine engine(DataSource dataSource, ClassLoader classLoader, TransactionMode mode) {
		return MigrationEngine.builder(dataSource)
			.settings(MigrationSettings.defaults()
				.withLocations(List.of("classpath:" + this.folder))
				.withSegments(SegmentSettings.defaults().withMode(mode)))
			.classLoader(classLoader)
			.build();
	}

}
