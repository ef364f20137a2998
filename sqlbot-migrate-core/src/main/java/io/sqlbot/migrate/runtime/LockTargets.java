package io.sqlbot.migrate.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.error.DatabaseAccessException;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.operation.StatementLock.Target;
import io.sqlbot.migrate.operation.StatementLocks;
import io.sqlbot.migrate.sql.LockRule;

/**
 * Finds out in the catalog what a statement locks without naming it: the table of an
 * index, the indexes of a table, and the tables at the other end of foreign keys.
 *
 * @param connection the database
 */
public record LockTargets(Connection connection) {

	private static final String QUERY = SqlResource.read(LockTargets.class, "lock-targets.sql");

	/**
	 * The locks of a statement, with the tables' names where the database has them.
	 * @param sql the statement
	 * @param created tables that its transaction created, for which nobody waits
	 * @return the locks
	 * @throws DatabaseAccessException if the catalog can't be read
	 */
	public StatementLocks resolve(String sql, Set<String> created) {
		StatementLocks locks = LockRule.of(sql);
		Set<StatementLock> resolved = new LinkedHashSet<>();
		for (StatementLock lock : locks.locks()) {
			if (lock.target() == Target.RELATION || lock.target() == Target.INDEX) {
				resolved.add(lock);
			}
			else {
				resolved.addAll(find(lock));
			}
		}
		resolved.removeIf((lock) -> created.contains(lock.name()));
		return new StatementLocks(locks.isComplete(), List.copyOf(resolved), locks.created());
	}

	private List<StatementLock> find(StatementLock lock) {
		List<StatementLock> found = new ArrayList<>();
		Target kind = (lock.target() == Target.INDEXES_OF_TABLE) ? Target.INDEX : Target.RELATION;
		try (PreparedStatement query = this.connection.prepareStatement(QUERY)) {
			query.setString(1, lock.name());
			query.setString(2, lock.target().name());
			query.setString(3, lock.part());
			try (ResultSet relation = query.executeQuery()) {
				while (relation.next()) {
					found.add(new StatementLock(kind, relation.getString(1), null, lock.mode(), lock.work()));
				}
			}
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("The catalog could not be read", ex);
		}
		// an index that an earlier statement of the plan makes
		return (found.isEmpty() && lock.target() == Target.TABLE_OF_INDEX) ? List.of(lock) : found;
	}

}
