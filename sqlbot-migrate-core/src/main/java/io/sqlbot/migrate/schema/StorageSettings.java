package io.sqlbot.migrate.schema;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How a table, an index or a materialized view is stored.
 *
 * @param method the access method where it is not the usual one ({@code heap},
 * {@code btree}), or {@code null}
 * @param parameters the storage parameters that were set, by name; those of the TOAST
 * table begin with {@code toast.}
 * @param tablespace the tablespace where it is not the database's, or {@code null}
 */
public record StorageSettings(@Nullable Identifier method, Map<String, String> parameters,
		@Nullable Identifier tablespace) {

	/** As usual. */
	public static final StorageSettings DEFAULTS = new StorageSettings(null, Map.of(), null);

	public StorageSettings {
		// in the order of names, so that what is written of it is the same every time
		parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
	}

}
