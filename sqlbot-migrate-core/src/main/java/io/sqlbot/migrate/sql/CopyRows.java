package io.sqlbot.migrate.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import io.sqlbot.migrate.operation.CopyData;

/**
 * The rows after a COPY FROM STDIN, up to a line that holds nothing but a backslash and a
 * dot. They are streamed, as they stand. Unlike psql's, they may not end with the file:
 * everything after a forgotten last line would be taken for rows.
 */
final class CopyRows implements CopyData.Source {

	private static final String LAST_LINE = "\\.";

	private final CharacterSource source;

	private final String name;

	private boolean taken;

	CopyRows(CharacterSource source, String name) {
		this.source = source;
		this.name = name;
	}

	@Override
	public void writeTo(Writer target) throws IOException {
		if (this.taken) {
			throw new IllegalStateException("The rows of this COPY were read already");
		}
		this.taken = true;
		int line = this.source.line();
		if (!this.source.readLinesUntil(LAST_LINE, target)) {
			throw QuoteReader.unclosed(this.name, "block of COPY rows", line,
					"Write a line with nothing but \\. that ends it.");
		}
	}

	void skip() {
		if (!this.taken) {
			try {
				writeTo(Writer.nullWriter());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
