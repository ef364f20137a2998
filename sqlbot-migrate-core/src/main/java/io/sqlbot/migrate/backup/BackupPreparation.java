package io.sqlbot.migrate.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.error.DatabaseAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out before anything is changed whether the database can be dumped.
 *
 * @param application opens connections as the application does, best without a pool
 * @param named opens connections to the server that was named for the dump, or
 * {@code null} if none was
 */
public record BackupPreparation(DataSource application, @Nullable DataSource named) {

	/**
	 * Prepare a dump.
	 * @param settings the settings
	 * @param connection a connection of the application
	 * @param lockWait how long the dump waits for the tables' locks
	 * @return the dump that can be made
	 * @throws io.sqlbot.migrate.error.MigrationException if none can be made
	 */
	public DatabaseBackup prepare(BackupSettings settings, Connection connection, Duration lockWait) {
		DumpServer server = server(connection);
		DumpProgram program = new DumpProgram(settings.command());
		program.requireFor(server.major());
		DatabaseBackup.requireWritable(settings.directory(), server.database());
		return new DatabaseBackup(settings, new DumpRun(program, server, lockWait));
	}

	private DumpServer server(Connection connection) {
		try {
			return (this.named != null) ? DumpServer.named(this.named, connection)
					: DumpServer.ofApplication(this.application);
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The server to dump could not be reached", ex);
		}
	}

}
