package io.sqlbot.migrate.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a table, an index or a materialized view is kept.
 *
 * @param method the access method, or {@code null} for the default
 * @param parameters the storage parameters, their values as SQL
 * @param tablespace the tablespace, or {@code null} for the default
 */
public record StorageOptions(@Nullable Identifier method, Map<String, String> parameters,
		@Nullable Identifier tablespace) {

	static final StorageOptions DEFAULTS = new StorageOptions(null, Map.of(), null);

	private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");

	public StorageOptions {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	StorageOptions using(String name) {
		return new StorageOptions(Identifier.of("method", name), this.parameters, this.tablespace);
	}

	StorageOptions with(String name, Object value) {
		Map<String, String> all = new LinkedHashMap<>(this.parameters);
		all.put(parameterName(name), Literal.of("value", Arguments.notNull("value", value)).sql());
		return new StorageOptions(this.method, all, this.tablespace);
	}

	StorageOptions in(String name) {
		return new StorageOptions(this.method, this.parameters, Identifier.of("tablespace", name));
	}

	static String parameterName(String name) {
		if (!PARAMETER_NAME.matcher(Arguments.notBlank("parameter", name)).matches()) {
			throw new IllegalArgumentException(
					"'parameter' must be the name of a storage parameter, but is '" + name + "'");
		}
		return name;
	}

}
