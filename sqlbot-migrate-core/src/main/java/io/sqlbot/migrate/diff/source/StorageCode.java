package io.sqlbot.migrate.diff.source;

import java.util.Map;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.StorageOptions;
import io.sqlbot.migrate.schema.Identifier;

/**
 * Access methods, storage parameters and tablespaces.
 */
final class StorageCode {

	private StorageCode() {
	}

	static Chain with(Chain code, StorageOptions storage) {
		Identifier method = storage.method();
		Chain changed = (method != null) ? code.call("using", Names.text(method)) : code;
		changed = withParameters(changed, storage);
		Identifier tablespace = storage.tablespace();
		return (tablespace != null) ? changed.call("tablespace", Names.text(tablespace)) : changed;
	}

	private static Chain withParameters(Chain code, StorageOptions storage) {
		Chain changed = code;
		for (Map.Entry<String, String> parameter : storage.parameters().entrySet()) {
			changed = changed.call("with", Code.string(parameter.getKey()), ValueCode.ofSql(parameter.getValue()));
		}
		return changed;
	}

}
