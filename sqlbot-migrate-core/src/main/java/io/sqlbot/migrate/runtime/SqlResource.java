package io.sqlbot.migrate.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.sqlbot.migrate.sql.Quoting;
import org.jspecify.annotations.Nullable;

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

	/**
	 * Write the parameters into a query, as a script needs it.
	 * @param query the query, with a question mark for each parameter and no other
	 * @param parameters the texts
	 * @return the query without parameters
	 */
	static String fill(String query, @Nullable String... parameters) {
		StringBuilder filled = new StringBuilder();
		int begin = 0;
		for (String parameter : parameters) {
			int mark = query.indexOf('?', begin);
			filled.append(query, begin, mark).append((parameter != null) ? Quoting.literal(parameter) : "null");
			begin = mark + 1;
		}
		return filled.append(query, begin, query.length()).toString();
	}

}
