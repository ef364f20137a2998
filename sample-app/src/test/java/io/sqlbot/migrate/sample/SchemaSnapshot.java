package io.sqlbot.migrate.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.sqlbot.migrate.testing.TestDatabase;

import org.springframework.core.io.ClassPathResource;

/**
 * What a database's schema looks like, a line for each thing in it.
 *
 * @param lines the lines in order
 */
record SchemaSnapshot(List<String> lines) {

	static SchemaSnapshot of(TestDatabase database) {
		return new SchemaSnapshot(database.jdbc().sql(query()).query(String.class).list());
	}

	private static String query() {
		try {
			return new ClassPathResource("snapshot.sql", SchemaSnapshot.class)
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
