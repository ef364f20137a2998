package io.sqlbot.migrate.diff.source;

import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a sequence counts.
 */
final class SequenceCode {

	private SequenceCode() {
	}

	static Chain of(SequenceOptions options) {
		Chain code = new Chain(Code.words("s"), List.of());
		code = with(code, "start", options.start());
		code = with(code, "increment", options.increment());
		code = withBound(code, "MinValue", options.bounds().least());
		code = withBound(code, "MaxValue", options.bounds().greatest());
		code = with(code, "cache", options.cache());
		if (options.cycling() != null) {
			code = code.call(options.cycling() ? "cycle" : "noCycle");
		}
		return code;
	}

	private static Chain with(Chain code, String method, @Nullable Long value) {
		return (value != null) ? code.call(method, ValueCode.number(value)) : code;
	}

	private static Chain withBound(Chain code, String name, @Nullable String value) {
		if (value == null) {
			return code;
		}
		return value.equals(SequenceOptions.Bounds.NONE) ? code.call("no" + name) : code
			.call(Character.toLowerCase(name.charAt(0)) + name.substring(1), ValueCode.number(Long.parseLong(value)));
	}

}
