package io.sqlbot.migrate.operation;

import java.io.IOException;
import java.io.Writer;

/**
 * Loads rows through {@code COPY ... FROM STDIN}.
 *
 * @param sql the COPY statement, without a closing semicolon
 * @param line the line of its file where it begins, counted from 1
 * @param data the rows in COPY's format; can be written once
 */
public record CopyData(String sql, int line, Source data) implements Operation {

	@Override
	public Inverse inverse() {
		return Inverse.none("It is not known which rows were there before.");
	}

	/**
	 * Where the rows come from, streamed so that their size does not matter.
	 */
	@FunctionalInterface
	public interface Source {

		/**
		 * Write all rows.
		 * @param target where to write
		 * @throws IOException if reading or writing fails
		 */
		void writeTo(Writer target) throws IOException;

	}

}
