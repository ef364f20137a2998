package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the queries that live in files of their own.
 */
final class SqlResource {

	private SqlResource() {
	}

	static String read(Class<?> neighbour, String name) {
		try (InputStream stream = neighbour.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The resource " + name + " is missing beside " + neighbour.getName());
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
