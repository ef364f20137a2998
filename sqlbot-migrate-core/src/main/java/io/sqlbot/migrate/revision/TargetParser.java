package io.sqlbot.migrate.revision;

import io.sqlbot.migrate.error.MalformedTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the target grammar: {@code [branch@]symbol} and {@code [branch@][symbol]±N}.
 * Total and anchored at both ends: every text either is a target or is refused with the
 * place of the fault. A name of the graph wins over any other reading, so that names with
 * hyphens can be used.
 */
final class TargetParser {

	private final Names names;

	TargetParser(Names names) {
		this.names = names;
	}

	Target parse(String text) {
		if (text.isEmpty()) {
			throw new MalformedTargetException(text, 0, "a revision is missing");
		}
		int at = text.indexOf('@');
		if (at < 0) {
			return parse(text, null, 0);
		}
		if (at == 0) {
			throw new MalformedTargetException(text, 0, "a branch is missing before '@'");
		}
		checkName(text, 0, at);
		return parse(text, text.substring(0, at), at + 1);
	}

	private Target parse(String text, @Nullable String branch, int start) {
		String symbol = text.substring(start);
		if (this.names.exact(symbol) >= 0 || Keyword.isKeyword(symbol)) {
			return Target.absolute(text, branch, symbol);
		}
		int sign = signOfSteps(text, start);
		if (sign < 0) {
			checkName(text, start, text.length());
			return Target.absolute(text, branch, symbol);
		}
		if (sign > start) {
			checkName(text, start, sign);
		}
		String from = (sign > start) ? text.substring(start, sign) : null;
		return new Target(text, branch, from, true, steps(text, sign));
	}

	// where the sign of a trailing number stands, or -1
	private static int signOfSteps(String text, int start) {
		int digits = text.length();
		while (digits > start && isDigit(text.charAt(digits - 1))) {
			digits--;
		}
		boolean signed = digits < text.length() && digits > start
				&& (text.charAt(digits - 1) == '+' || text.charAt(digits - 1) == '-');
		return signed ? digits - 1 : -1;
	}

	private static int steps(String text, int sign) {
		int steps = 0;
		for (int position = sign + 1; position < text.length(); position++) {
			steps = (int) Math.min(10L * steps + text.charAt(position) - '0', Integer.MAX_VALUE);
		}
		return (text.charAt(sign) == '-') ? -steps : steps;
	}

	private static void checkName(String text, int start, int end) {
		if (start == end) {
			throw new MalformedTargetException(text, start, "a revision is missing");
		}
		if (text.charAt(start) == '-') {
			throw new MalformedTargetException(text, start + 1, "after '-' a number of steps is expected, and no more");
		}
		for (int position = start; position < end; position++) {
			char character = text.charAt(position);
			if (character == '+') {
				throw new MalformedTargetException(text, endOfDigits(text, position + 1, end),
						"after '+' a number of steps is expected, and no more");
			}
			if (character == ':') {
				throw new MalformedTargetException(text, position,
						"a range is understood by 'migrate history' and by offline scripts only");
			}
			if (NameRules.isIllegal(character)) {
				throw new MalformedTargetException(text, position, "'" + character + "' cannot be part of a name");
			}
		}
	}

	private static int endOfDigits(String text, int start, int end) {
		int position = start;
		while (position < end && isDigit(text.charAt(position))) {
			position++;
		}
		return position;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

}
