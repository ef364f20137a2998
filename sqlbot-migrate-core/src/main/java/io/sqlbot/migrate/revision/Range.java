package io.sqlbot.migrate.revision;

import io.sqlbot.migrate.error.MalformedTargetException;

/**
 * Two targets with a colon between them, as in {@code ae10:heads}; an end that is left
 * out is the empty text.
 *
 * @param start what stands before the colon
 * @param end what stands after it
 */
record Range(String start, String end) {

	static boolean isRange(String text) {
		return text.indexOf(':') >= 0;
	}

	static Range parse(String text) {
		String range = text.strip();
		int colon = range.indexOf(':');
		if (colon < 0) {
			throw new MalformedTargetException(text, text.length(),
					"a range START:END, START: or :END is expected here");
		}
		int second = text.indexOf(':', text.indexOf(':') + 1);
		if (second >= 0) {
			throw new MalformedTargetException(text, second, "a range has one ':'");
		}
		return new Range(range.substring(0, colon), range.substring(colon + 1));
	}

	Range orElse(String defaultStart, String defaultEnd) {
		return new Range(this.start.isEmpty() ? defaultStart : this.start, this.end.isEmpty() ? defaultEnd : this.end);
	}

	/**
	 * Refuse a range with an end left out.
	 * @param text the range as written, for the message
	 * @return this range
	 */
	Range requireBothEnds(String text) {
		if (this.start.isEmpty() || this.end.isEmpty()) {
			throw new MalformedTargetException(text, this.start.isEmpty() ? 0 : text.length(),
					"an offline script needs both ends, as in START:END; the database is not asked");
		}
		return this;
	}

}
