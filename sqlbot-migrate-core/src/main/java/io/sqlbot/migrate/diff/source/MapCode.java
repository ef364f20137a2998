package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.diff.source.Code.Chain;

/**
 * Maps.
 */
final class MapCode {

	// that Map.of takes
	private static final int MOST_ENTRIES = 10;

	private MapCode() {
	}

	static Code of(Map<String, Code> entries) {
		Chain type = new Chain(Code.words("Map", Map.class), List.of());
		List<Code> arguments = new ArrayList<>();
		if (entries.size() <= MOST_ENTRIES) {
			entries.forEach((key, value) -> arguments.addAll(List.of(Code.string(key), value)));
			return type.call("of", arguments.toArray(Code[]::new));
		}
		entries.forEach((key, value) -> arguments.add(type.call("entry", Code.string(key), value)));
		return type.call("ofEntries", arguments.toArray(Code[]::new));
	}

}
