package io.sqlbot.migrate.runtime;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means (the PostgreSQL manual, appendix A).
 */
final class SqlFailure {

	static final String LOCK_NOT_AVAILABLE = "55P03";

	static final String DEADLOCK = "40P01";

	static final String SERIALIZATION = "40001";

	static final String UNSAFE_ENUM_VALUE = "55P04";

	static final String OUT_OF_MEMORY = "53200";

	static final String QUERY_CANCELED = "57014";

	static final String INSUFFICIENT_PRIVILEGE = "42501";

	/** There is no such prepared statement. */
	static final String INVALID_STATEMENT_NAME = "26000";

	static final String UNDEFINED_OBJECT = "42704";

	/** A statement can't run inside a transaction. */
	static final String ACTIVE_TRANSACTION = "25001";

	/** A procedure that commits was called inside a transaction. */
	static final String TRANSACTION_TERMINATION = "2D000";

	private static final Set<String> CLASHES = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK, SERIALIZATION);

	private SqlFailure() {
	}

	static @Nullable SQLException in(Throwable failure) {
		Throwable current = failure;
		while (current != null && !(current instanceof SQLException)) {
			current = current.getCause();
		}
		return (SQLException) current;
	}

	// whether the same may work a moment later, as nothing but another session was in the
	// way
	static boolean isClash(@Nullable String sqlState) {
		return sqlState != null && CLASHES.contains(sqlState);
	}

}
