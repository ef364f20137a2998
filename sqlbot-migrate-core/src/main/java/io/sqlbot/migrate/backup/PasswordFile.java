package io.sqlbot.migrate.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.sqlbot.migrate.error.DumpConnectionException;

/**
 * A file that tells a password to PostgreSQL's client library, readable by the process'
 * user alone (PostgreSQL's manual, "The Password File").
 */
final class PasswordFile {

	private PasswordFile() {
	}

	/**
	 * Write one.
	 * @param directory a private directory
	 * @param password the password, for whatever server
	 * @return the file
	 */
	static Path write(Path directory, String password) throws IOException {
		// created for its owner alone
		Path file = Files.createTempFile(directory, "pgpass", "");
		Files.writeString(file, line(password));
		return file;
	}

	static String line(String password) {
		if (password.indexOf('\n') >= 0 || password.indexOf('\r') >= 0) {
			throw new DumpConnectionException("the password has a line break, which a password file can't hold.");
		}
		return "*:*:*:*:" + password.replace("\\", "\\\\").replace(":", "\\:") + "\n";
	}

}
