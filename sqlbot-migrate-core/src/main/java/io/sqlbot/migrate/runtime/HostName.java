package io.sqlbot.migrate.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

/**
 * The name of this machine, for the history.
 */
final class HostName {

	/** The name, looked up once; {@code null} if there is none. */
	static final @Nullable String LOCAL = find();

	private HostName() {
	}

	private static @Nullable String find() {
		// containers set it, and looking it up may wait for a name server
		String variable = System.getenv("HOSTNAME");
		if (variable != null && !variable.isBlank()) {
			return variable;
		}
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

}
