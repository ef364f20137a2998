package io.sqlbot.migrate.boot.autoconfigure;

import java.util.List;

import io.sqlbot.migrate.error.MigrationException;

/**
 * The data source that an engine should work with is not there.
 */
final class MissingDataSourceException extends MigrationException {

	private static final long serialVersionUID = 1L;

	private MissingDataSourceException(String description, String action) {
		super(description, action);
	}

	static MissingDataSourceException named(String property, String name, List<String> names) {
		return new MissingDataSourceException(
				"There is no DataSource bean '" + name + "', which " + property + " names.",
				names.isEmpty() ? "Declare one, or set " + property.replace("data-source", "url") + " instead."
						: "Set " + property + " to one of: " + String.join(", ", names) + ".");
	}

	static MissingDataSourceException none(PropertyNames properties, List<String> names) {
		return new MissingDataSourceException(
				names.isEmpty() ? "There is no DataSource bean to migrate."
						: "There are several DataSource beans, and none is primary: " + String.join(", ", names) + ".",
				names.isEmpty() ? "Set " + properties.own("url") + ", or declare a DataSource." : "Name one with "
						+ properties.own("data-source") + ", or mark one with @MigrateDataSource or @Primary.");
	}

}
