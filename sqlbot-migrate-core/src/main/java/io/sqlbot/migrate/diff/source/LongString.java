package io.sqlbot.migrate.diff.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Text;

/**
 * Strings that are longer than a class file lets a constant be (the Java Virtual Machine
 * Specification, section 4.4.7).
 */
final class LongString {

	private static final int MOST_BYTES = 65_535;

	// of at most three bytes each
	private static final int PIECE = 20_000;

	private LongString() {
	}

	static Code of(Text text) {
		String value = text.value();
		if (value.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES / 2) {
			return text;
		}
		List<Code> pieces = new ArrayList<>();
		int start = 0;
		while (start < value.length()) {
			int end = Math.min(start + PIECE, value.length());
			int lineEnd = value.lastIndexOf('\n', end - 1) + 1;
			end = (end < value.length() && lineEnd > start) ? lineEnd : end;
			pieces.add(new Text(value.substring(start, end), text.sql()));
			start = end;
		}
		return new Chain(Code.words("String"), List.of()).call("join", List.of(Code.string("")), pieces);
	}

}
