package io.sqlbot.migrate.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.RetrySettings;
import io.sqlbot.migrate.SegmentSettings;
import io.sqlbot.migrate.TransactionMode;
import io.sqlbot.migrate.WriterSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.StringUtils;

/**
 * Properties of the migration. A misspelt one stops the application, unless it comes from
 * the environment or the system properties.
 *
 * @param enabled Whether the database is migrated and its state is shown at all
 * @param autoUpgrade Whether the database is upgraded when the application starts
 * @param autoUpgradePhase When the start upgrades the database: when the application is
 * ready, before anything that uses the schema is made, or never, but fails if it is
 * behind
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
 * @param dataSource Name of the bean of the data source to migrate; by default the one
 * with the qualifier MigrateDataSource, else the application's only or primary one
 * @param url JDBC URL to migrate the database with, over connections of its own; by
 * default that of the data source
 * @param username Role that migrates, over connections of its own; by default that of the
 * data source
 * @param password Password of the role that migrates
 * @param databases Several databases by name, each with these properties of its own; what
 * one does not set is as it is for all
 * @param lock Settings of the lock that keeps several instances apart
 * @param transactionMode How many transactions a run has: one for each segment of a
 * revision, or a single one
 * @param lockTimeout How long a statement waits for a lock on a table or the like, before
 * its segment is rolled back and tried again; 0 to wait for ever
 * @param statementTimeout How long a statement may run; 0 for ever
 * @param role Role that the revisions run under, so that it owns what they create
 * @param retry Settings of the attempts after a clash with another session
 * @param validate Whether an upgrade, and a start in the phase validate, refuse to go on
 * when an applied revision was edited or deleted since
 * @param backup Settings of the dump before a run that changes the database
 * @param model Settings of the model that the database is compared with
 * @param scratchUrl JDBC URL of an empty database that was set aside for building models;
 * by default one is created for a moment, or a schema within a transaction
 * @param maintenanceFilter Settings of the answer to requests until the schema is current
 * @param actuator Settings of the Actuator endpoint
 */
@ConfigurationProperties(prefix = "migrate", ignoreUnknownFields = false)
public record MigrateProperties(@DefaultValue("true") boolean enabled, @DefaultValue("true") boolean autoUpgrade,
		@DefaultValue("ready") UpgradePhase autoUpgradePhase,
		@DefaultValue(MigrationSettings.DEFAULT_TARGET) String target,
		@DefaultValue(MigrationSettings.DEFAULT_LOCATION) List<String> locations,
		@DefaultValue(MigrationSettings.DEFAULT_VERSION_TABLE) String versionTable, @Nullable String versionTableSchema,
		@Nullable String sourceDirectory, @Nullable String templateDirectory, @Nullable String dataSource,
		@Nullable String url, @Nullable String username, @Nullable String password,
		@DefaultValue Map<String, MigrateProperties> databases, @DefaultValue Lock lock,
		@DefaultValue("per-segment") TransactionMode transactionMode, @DefaultValue("5s") Duration lockTimeout,
		@DefaultValue("0") Duration statementTimeout, @Nullable String role, @DefaultValue Retry retry,
		@DefaultValue("true") boolean validate, @DefaultValue Backup backup, @DefaultValue Model model,
		@Nullable String scratchUrl, @DefaultValue MaintenanceFilter maintenanceFilter,
		@DefaultValue Actuator actuator) {

	public MigrateProperties {
		target = target.isEmpty() ? MigrationSettings.DEFAULT_TARGET : target;
		locations = locations.isEmpty() ? List.of(MigrationSettings.DEFAULT_LOCATION) : List.copyOf(locations);
		versionTable = versionTable.isEmpty() ? MigrationSettings.DEFAULT_VERSION_TABLE : versionTable;
		databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
		versionTableSchema = orNull(versionTableSchema);
		sourceDirectory = orNull(sourceDirectory);
		templateDirectory = orNull(templateDirectory);
		dataSource = orNull(dataSource);
		url = orNull(url);
		username = orNull(username);
		password = orNull(password);
		role = orNull(role);
		scratchUrl = orNull(scratchUrl);
	}

	// empty is what a placeholder leaves whose variable is missing, such as ${DB_URL:}
	private static @Nullable String orNull(@Nullable String value) {
		return StringUtils.hasLength(value) ? value : null;
	}

	MigrationSettings settings() {
		return MigrationSettings.defaults()
			.withLocations(this.locations)
			.withVersionTable(this.versionTable, this.versionTableSchema)
			.withLockWait(this.lock.waitTime())
			.withSegments(new SegmentSettings(this.transactionMode, this.lockTimeout, this.statementTimeout, this.role))
			.withRetries(new RetrySettings(this.retry.attempts(), this.retry.pause(), this.retry.bursts(),
					this.retry.rest()))
			.withValidate(this.validate)
			.withBackup(this.backup.settings());
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
	 * Whether the engine has connections of its own.
	 * @return {@code true} if at least one of URL, user and password is set
	 */
	boolean hasOwnConnections() {
		return this.url != null || this.username != null || this.password != null;
	}

	/**
	 * What is no secret; a URL may hold one.
	 */
	@Override
	public String toString() {
		return "MigrateProperties[enabled=" + this.enabled + ", autoUpgrade=" + this.autoUpgrade + ", target="
				+ this.target + ", locations=" + this.locations + ", versionTable=" + this.versionTable
				+ ", dataSource=" + this.dataSource + ", databases=" + this.databases.keySet() + ", backup="
				+ this.backup + "]";
	}

	/**
	 * Properties of the lock.
	 *
	 * @param waitTime How long to wait for another instance that is migrating the same
	 * database
	 */
	public record Lock(@Name("wait") @DefaultValue("5m") Duration waitTime) {
	}

	/**
	 * Properties of the attempts after a clash.
	 *
	 * @param attempts How many attempts a burst has
	 * @param pause How long to wait between the attempts of a burst
	 * @param bursts How many bursts there are
	 * @param rest How long to wait between bursts
	 */
	public record Retry(@DefaultValue("3") int attempts, @DefaultValue("1s") Duration pause,
			@DefaultValue("5") int bursts, @DefaultValue("30s") Duration rest) {
	}

	/**
	 * Properties of the answer to requests while the application upgrades the database
	 * when it is ready.
	 *
	 * @param enabled Whether requests other than those to the actuator are answered with
	 * 503 until the schema is current
	 * @param retryAfter How long clients are told to wait before they try again
	 */
	public record MaintenanceFilter(@DefaultValue("false") boolean enabled, @DefaultValue("5s") Duration retryAfter) {
	}

	/**
	 * Properties of the Actuator endpoint.
	 *
	 * @param write Whether the endpoint takes upgrades, downgrades and stamps, provided
	 * that its access is unrestricted
	 */
	public record Actuator(@DefaultValue("false") boolean write) {
	}

	/**
	 * Properties of the model.
	 *
	 * @param sources Comma-separated list of the beans that say what the schema should
	 * be; by default all model sources
	 * @param schemaLocations Comma-separated list of files of SQL that build the model,
	 * or what entities can't say of it: "classpath:" or "file:" and a path
	 */
	public record Model(@DefaultValue List<String> sources, @DefaultValue List<String> schemaLocations) {

		public Model {
			sources = List.copyOf(sources);
			schemaLocations = List.copyOf(schemaLocations);
		}

	}

	/**
	 * Properties of the dump.
	 *
	 * @param enabled Whether the database is dumped before a run that changes it
	 * @param directory Directory of the dumps
	 * @param keep How many dumps of one database are kept
	 * @param command Program that dumps: its name, or its path
	 * @param url JDBC URL of the server for the dump, where the application goes through
	 * a pooler or connects in a way that pg_dump does not know
	 * @param username Role that dumps, with that URL; by default that of the application
	 * @param password Password of the role that dumps, with that URL; by default that of
	 * the application
	 */
	public record Backup(@DefaultValue("false") boolean enabled, @DefaultValue("backups") Path directory,
			@DefaultValue("5") int keep, @DefaultValue("pg_dump") String command, @Nullable String url,
			@Nullable String username, @Nullable String password) {

		public Backup {
			url = orNull(url);
			username = orNull(username);
			password = orNull(password);
			if (url == null && (username != null || password != null)) {
				throw new IllegalArgumentException(
						"'migrate.backup.username' and 'migrate.backup.password' need 'migrate.backup.url'");
			}
		}

		@Nullable BackupSettings settings() {
			return this.enabled ? new BackupSettings(this.directory, this.keep, this.command) : null;
		}

		DataSource source(Supplier<? extends DataSource> application) {
			return OwnConnections.of(this.url, this.username, this.password, application::get);
		}

		@Override
		public String toString() {
			return "Backup[enabled=" + this.enabled + ", directory=" + this.directory + ", keep=" + this.keep
					+ ", command=" + this.command + "]";
		}

	}

}
