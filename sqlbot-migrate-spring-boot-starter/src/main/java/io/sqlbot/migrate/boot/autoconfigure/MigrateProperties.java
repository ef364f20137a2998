package io.sqlbot.migrate.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.WriterSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Properties of the migration. A misspelt one stops the application, unless it comes from
 * the environment or the system properties.
 *
 * @param enabled Whether the database is migrated and its state is shown at all
 * @param autoUpgrade Whether the database is upgraded when the application is ready
 * @param target Revision that the database is upgraded to, such as head, heads, an id or
 * label@head
 * @param locations Comma-separated list of where revisions are found: folders of the
 * class path with "classpath:", directories with "file:"
 * @param versionTable Name of the table that holds the current revisions
 * @param versionTableSchema Schema of the version table; by default the one where the
 * search path finds it, else the first of the search path
 * @param sourceDirectory Directory that new revisions are written to: a module with
 * src/main, or a root of sources; by default the working directory
 * @param templateDirectory Directory of the templates for new revisions; by default the
 * folder templates beside the SQL revisions
 * @param lock Settings of the lock that keeps several instances apart
 */
@ConfigurationProperties(prefix = "migrate", ignoreUnknownFields = false)
public record MigrateProperties(@DefaultValue("true") boolean enabled, @DefaultValue("true") boolean autoUpgrade,
		@DefaultValue(MigrationSettings.DEFAULT_TARGET) String target,
		@DefaultValue(MigrationSettings.DEFAULT_LOCATION) List<String> locations,
		@DefaultValue(MigrationSettings.DEFAULT_VERSION_TABLE) String versionTable, @Nullable String versionTableSchema,
		@Nullable String sourceDirectory, @Nullable String templateDirectory, @DefaultValue Lock lock) {

	public MigrateProperties {
		locations = List.copyOf(locations);
	}

	MigrationSettings settings() {
		return MigrationSettings.defaults()
			.withLocations(this.locations)
			.withVersionTable(this.versionTable, this.versionTableSchema)
			.withLockWait(this.lock.waitTime());
	}

	/**
	 * Where and how new revisions are written.
	 * @return the settings of the writer
	 */
	public WriterSettings writer() {
		return WriterSettings.defaults()
			.withSourceDirectory((this.sourceDirectory != null) ? Path.of(this.sourceDirectory) : null)
			.withTemplateDirectory((this.templateDirectory != null) ? Path.of(this.templateDirectory) : null);
	}

	/**
	 * Properties of the lock.
	 *
	 * @param waitTime How long to wait for another instance that is migrating the same
	 * database
	 */
	public record Lock(@Name("wait") @DefaultValue("5m") Duration waitTime) {
	}

}
