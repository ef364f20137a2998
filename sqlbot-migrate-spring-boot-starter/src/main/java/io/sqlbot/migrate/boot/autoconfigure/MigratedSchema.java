package io.sqlbot.migrate.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/**
 * Tells Hibernate, and whoever asks, which data sources have a schema that the engines
 * look after, so that nobody else creates or drops tables there by default.
 */
final class MigratedSchema implements SchemaManagementProvider {

	private final MigrationEngines engines;

	MigratedSchema(MigrationEngines engines) {
		this.engines = engines;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		return this.engines.migrate(dataSource) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

}
