package io.sqlbot.migrate.sql;

import java.util.Set;

import io.sqlbot.migrate.operation.LockMode;

/**
 * The lock for changing storage parameters: each parameter has one of its own
 * (PostgreSQL's reloptions.c).
 */
final class StorageLock {

	private static final Set<String> LIGHT = Set.of("fillfactor", "deduplicate_items", "toast_tuple_target",
			"parallel_workers", "log_autovacuum_min_duration", "vacuum_index_cleanup", "vacuum_truncate",
			"vacuum_max_eager_freeze_failure_rate", "n_distinct", "n_distinct_inherited");

	private StorageLock() {
	}

	/**
	 * Tell the lock.
	 * @param parameters stands before the list in parentheses
	 * @return the lock
	 */
	static LockMode of(TokenCursor parameters) {
		parameters.take("(");
		return parameters.parts().stream().allMatch(StorageLock::isLight) ? LockMode.SHARE_UPDATE_EXCLUSIVE
				: LockMode.ACCESS_EXCLUSIVE;
	}

	private static boolean isLight(TokenCursor parameter) {
		parameter.take("toast .");
		String name = parameter.peek();
		return name.startsWith("autovacuum_") || LIGHT.contains(name);
	}

}
