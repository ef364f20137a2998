package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BooleanSupplier;

import io.sqlbot.migrate.BackupSettings;
import io.sqlbot.migrate.MigrationEvent;
import io.sqlbot.migrate.error.BackupFailedException;

/**
 * A dump of the database that can be made: the program is there, and knows how to reach
 * the server.
 */
public final class DatabaseBackup {

	private final BackupSettings settings;

	private final DumpRun run;

	DatabaseBackup(BackupSettings settings, DumpRun run) {
		this.settings = settings;
		this.run = run;
	}

	/**
	 * Dump into the directory of the settings, and delete the dumps that are too many
	 * then. The file gets its name when it is complete.
	 * @param rows where the database stands
	 * @param goesOn asked once in a while; {@code false} ends the dump
	 * @return the file, its size, and how long it took
	 * @throws BackupFailedException if it fails, or the thread is interrupted
	 */
	public MigrationEvent.BackupFinished dump(Collection<String> rows, BooleanSupplier goesOn) {
		long start = System.nanoTime();
		Path directory = this.settings.directory();
		String database = this.run.server().database();
		DumpName name = DumpName.of(database, rows, Instant.now());
		Path partial = directory.resolve(name.partialName());
		Path file = directory.resolve(name.fileName());
		try {
			try {
				Files.createFile(partial, forOwner("rw-------"));
				this.run.into(partial, goesOn);
				Files.move(partial, file);
			}
			finally {
				Files.deleteIfExists(partial);
			}
			new DumpRotation(directory, this.settings.keep()).run(name);
			return new MigrationEvent.BackupFinished(file, Files.size(file),
					Duration.ofNanos(System.nanoTime() - start));
		}
		catch (IOException ex) {
			throw new BackupFailedException(database,
					"The file " + file + " could not be written (" + ex.getClass().getSimpleName() + ").", ex);
		}
	}

	static void requireWritable(Path directory, String database) {
		try {
			if (!Files.isDirectory(directory)) {
				Files.createDirectories(directory, forOwner("rwx------"));
			}
			if (Files.isWritable(directory)) {
				return;
			}
		}
		catch (IOException ex) {
			throw new BackupFailedException(database, "The directory " + directory.toAbsolutePath()
					+ " could not be created (" + ex.getClass().getSimpleName() + ").", ex);
		}
		throw new BackupFailedException(database,
				"The directory " + directory.toAbsolutePath() + " is not writable for this process.", null);
	}

	// a dump holds all that the database holds
	private static FileAttribute<?>[] forOwner(String permissions) {
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
