package io.sqlbot.migrate;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the engine works. Start from {@link #defaults()}; each {@code with} method returns
 * a changed copy.
 *
 * @param locations where revisions are found, in order: {@code classpath:} with a folder
 * (whose path is also the package of the classes), or {@code file:} with a directory
 * @param versionTable the name of the version table
 * @param versionTableSchema its schema, or {@code null} for where the search path finds
 * it, else the first schema of the search path
 * @param lockWait how long to wait for another instance that is migrating the same
 * database
 * @param applicationVersion the version of the application to note in the history, or
 * {@code null}
 * @param segments what holds in each transaction
 * @param retries how often to try again after a clash with another session
 * @param validate whether an upgrade refuses to go on when an applied revision was edited
 * or deleted since
 * @param backup how to dump the database beforehand, or {@code null} for no dump
 */
public record MigrationSettings(List<String> locations, String versionTable, @Nullable String versionTableSchema,
		Duration lockWait, @Nullable String applicationVersion, SegmentSettings segments, RetrySettings retries,
		boolean validate, @Nullable BackupSettings backup) {

	/** Where revisions are found if nothing else is said. */
	public static final String DEFAULT_LOCATION = "classpath:db/revisions";

	/** The version table's name if nothing else is said; Alembic's. */
	public static final String DEFAULT_VERSION_TABLE = "alembic_version";

	/** How long to wait for another instance if nothing else is said. */
	public static final Duration DEFAULT_LOCK_WAIT = Duration.ofMinutes(5);

	/** The target if nothing else is said. */
	public static final String DEFAULT_TARGET = "head";

	public MigrationSettings {
		locations = List.copyOf(locations);
		if (versionTable.isBlank()) {
			throw new IllegalArgumentException("'versionTable' must not be blank");
		}
		if (lockWait.isNegative()) {
			throw new IllegalArgumentException("'lockWait' must not be negative, but is " + lockWait);
		}
	}

	/**
	 * The settings of an application that says nothing.
	 * @return the defaults
	 */
	public static MigrationSettings defaults() {
		return new MigrationSettings(List.of(DEFAULT_LOCATION), DEFAULT_VERSION_TABLE, null, DEFAULT_LOCK_WAIT, null,
				SegmentSettings.defaults(), RetrySettings.defaults(), true, null);
	}

	/**
	 * Change where revisions are found.
	 * @param locations the locations in order
	 * @return the changed copy
	 */
	public MigrationSettings withLocations(String... locations) {
		return withLocations(List.of(locations));
	}

	/**
	 * Change where revisions are found.
	 * @param locations the locations in order
	 * @return the changed copy
	 */
	public MigrationSettings withLocations(List<String> locations) {
		return new MigrationSettings(locations, this.versionTable, this.versionTableSchema, this.lockWait,
				this.applicationVersion, this.segments, this.retries, this.validate, this.backup);
	}

	/**
	 * Change the version table.
	 * @param name its name
	 * @param schema its schema, or {@code null} to let the search path decide
	 * @return the changed copy
	 */
	public MigrationSettings withVersionTable(String name, @Nullable String schema) {
		return new MigrationSettings(this.locations, name, schema, this.lockWait, this.applicationVersion,
				this.segments, this.retries, this.validate, this.backup);
	}

	/**
	 * Change how long to wait for another instance.
	 * @param lockWait the longest wait; zero not to wait at all
	 * @return the changed copy
	 */
	public MigrationSettings withLockWait(Duration lockWait) {
		return new MigrationSettings(this.locations, this.versionTable, this.versionTableSchema, lockWait,
				this.applicationVersion, this.segments, this.retries, this.validate, this.backup);
	}

	/**
	 * Note the application's version in the history.
	 * @param applicationVersion the version, or {@code null}
	 * @return the changed copy
	 */
	public MigrationSettings withApplicationVersion(@Nullable String applicationVersion) {
		return new MigrationSettings(this.locations, this.versionTable, this.versionTableSchema, this.lockWait,
				applicationVersion, this.segments, this.retries, this.validate, this.backup);
	}

	/**
	 * Change what holds in each transaction.
	 * @param segments the settings
	 * @return the changed copy
	 */
	public MigrationSettings withSegments(SegmentSettings segments) {
		return new MigrationSettings(this.locations, this.versionTable, this.versionTableSchema, this.lockWait,
				this.applicationVersion, segments, this.retries, this.validate, this.backup);
	}

	/**
	 * Change how often to try again.
	 * @param retries the settings
	 * @return the changed copy
	 */
	public MigrationSettings withRetries(RetrySettings retries) {
		return new MigrationSettings(this.locations, this.versionTable, this.versionTableSchema, this.lockWait,
				this.applicationVersion, this.segments, retries, this.validate, this.backup);
	}

	/**
	 * Change whether edited and deleted revisions stop an upgrade.
	 * @param validate {@code false} to upgrade all the same
	 * @return the changed copy
	 */
	public MigrationSettings withValidate(boolean validate) {
		return new MigrationSettings(this.locations, this.versionTable, this.versionTableSchema, this.lockWait,
				this.applicationVersion, this.segments, this.retries, validate, this.backup);
	}

	/**
	 * Dump the database before a run that changes it.
	 * @param backup the settings, or {@code null} for no dump
	 * @return the changed copy
	 */
	public MigrationSettings withBackup(@Nullable BackupSettings backup) {
		return new MigrationSettings(this.locations, this.versionTable, this.versionTableSchema, this.lockWait,
				this.applicationVersion, this.segments, this.retries, this.validate, backup);
	}

}
