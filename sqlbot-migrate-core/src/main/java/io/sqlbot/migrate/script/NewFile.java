package io.sqlbot.migrate.script;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import io.sqlbot.migrate.error.FolderNotWritableException;

/**
 * Writes a file that appears whole or not at all, and never in place of another one.
 */
final class NewFile {

	private NewFile() {
	}

	static void write(Path file, String text) {
		Path folder = file.toAbsolutePath().getParent();
		if (folder == null) {
			throw new IllegalArgumentException("A revision has a folder");
		}
		try {
			Files.createDirectories(folder);
			// an ending that neither a compiler nor the search for revisions takes up
			Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
			try {
				Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
				publish(temporary, file);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw new FolderNotWritableException(folder, ex);
		}
	}

	// a hard link is made only where nothing is, while a move looks first and moves then
	private static void publish(Path temporary, Path file) throws IOException {
		try {
			Files.createLink(file, temporary);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (FileSystemException | UnsupportedOperationException ex) {
			Files.move(temporary, file);
		}
	}

}
