package io.sqlbot.migrate.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.sqlbot.migrate.operation.ChangeParameters;
import io.sqlbot.migrate.operation.SetTablespace;
import io.sqlbot.migrate.operation.StorageOptions;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.StorageSettings;

/**
 * How things are kept.
 */
final class Storage {

	private static final StorageOptions NONE = new StorageOptions(null, Map.of(), null);

	private Storage() {
	}

	static StorageOptions options(StorageSettings settings) {
		return new StorageOptions(settings.method(), values(settings.parameters()), settings.tablespace());
	}

	static void change(ChangeLog log, ObjectReference object, StorageSettings from, StorageSettings to) {
		Map<String, String> set = new TreeMap<>(to.parameters());
		set.entrySet().removeIf((entry) -> entry.getValue().equals(from.parameters().get(entry.getKey())));
		Set<String> reset = new TreeSet<>(from.parameters().keySet());
		reset.removeAll(to.parameters().keySet());
		if (!reset.isEmpty()) {
			log.add(new ChangeParameters(object, NONE, reset));
		}
		if (!set.isEmpty()) {
			log.add(new ChangeParameters(object, new StorageOptions(null, values(set), null), Set.of()));
		}
		if (!Objects.equals(from.tablespace(), to.tablespace())) {
			log.add(new SetTablespace(object,
					(to.tablespace() != null) ? to.tablespace() : new Identifier("pg_default")));
		}
		if (!set.isEmpty() || !reset.isEmpty()) {
			log.changed(object, "storage", from.parameters(), to.parameters());
		}
		if (!Objects.equals(from.tablespace(), to.tablespace())) {
			log.changed(object, "tablespace", from.tablespace(), to.tablespace());
		}
	}

	private static Map<String, String> values(Map<String, String> parameters) {
		Map<String, String> values = new LinkedHashMap<>();
		new TreeMap<>(parameters).forEach((name, value) -> values.put(name,
				value.matches("-?\\d+(\\.\\d+)?|true|false|on|off") ? value : Literal.quote(value)));
		return values;
	}

}
