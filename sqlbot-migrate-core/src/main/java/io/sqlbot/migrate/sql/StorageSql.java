package io.sqlbot.migrate.sql;

import java.util.Map;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.StorageOptions;
import io.sqlbot.migrate.schema.Identifier;

/**
 * Writes where and how tables, indexes and materialized views are kept.
 */
final class StorageSql {

	private StorageSql() {
	}

	static String method(StorageOptions storage) {
		Identifier method = storage.method();
		return (method != null) ? " USING " + method.quoted() : "";
	}

	static String parameters(StorageOptions storage) {
		return storage.parameters().isEmpty() ? "" : " WITH " + list(storage.parameters());
	}

	static String tablespace(StorageOptions storage) {
		Identifier tablespace = storage.tablespace();
		return (tablespace != null) ? " TABLESPACE " + tablespace.quoted() : "";
	}

	static String list(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + " = " + parameter.getValue())
			.collect(Collectors.joining(", ", "(", ")"));
	}

}
