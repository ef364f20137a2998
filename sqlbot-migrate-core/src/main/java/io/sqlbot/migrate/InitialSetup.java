package io.sqlbot.migrate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was made for an application that had no revisions.
 *
 * @param first the first revision
 * @param properties what its {@code application.properties} needs from now on, by name;
 * empty where the defaults do
 */
public record InitialSetup(WrittenRevision first, Map<String, String> properties) {

	public InitialSetup {
		properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
	}

}
