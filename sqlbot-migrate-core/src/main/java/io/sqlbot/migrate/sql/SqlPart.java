package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.operation.CopyData;

/**
 * What a script consists of.
 */
public sealed interface SqlPart {

	/**
	 * The line where it begins.
	 * @return the line, counted from 1
	 */
	int line();

	/**
	 * A statement.
	 *
	 * @param sql its text, without the closing semicolon and the comments before it
	 * @param line the line where it begins, counted from 1
	 * @param transactional whether PostgreSQL runs it inside a transaction block
	 */
	record Statement(String sql, int line, boolean transactional) implements SqlPart {
	}

	/**
	 * A COPY statement and the rows that follow it.
	 *
	 * @param sql the statement's text, without the closing semicolon
	 * @param line the line where it begins, counted from 1
	 * @param data the rows, to be written before the next part is read
	 */
	record Copy(String sql, int line, CopyData.Source data) implements SqlPart {
	}

	/**
	 * A comment that has a meaning, on a line of its own.
	 *
	 * @param kind its meaning
	 * @param line the line, counted from 1
	 */
	record Marker(Kind kind, int line) implements SqlPart {

		/**
		 * The meanings.
		 */
		public enum Kind {

			/** {@code -- upgrade}: the upgrade begins. */
			UPGRADE,

			/** {@code -- downgrade}: the downgrade begins. */
			DOWNGRADE,

			/** {@code -- commit}: a segment ends. */
			COMMIT,

			/** {@code -- no transaction}: the statement below runs outside of one. */
			NO_TRANSACTION;

			/**
			 * Whether it begins the upgrade or the downgrade.
			 * @return {@code true} if it does
			 */
			public boolean beginsSection() {
				return this == UPGRADE || this == DOWNGRADE;
			}

		}

	}

}
