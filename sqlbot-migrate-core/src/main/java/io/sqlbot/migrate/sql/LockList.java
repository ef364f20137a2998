package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock;
import io.sqlbot.migrate.operation.StatementLock.Target;
import io.sqlbot.migrate.operation.StatementLocks;
import io.sqlbot.migrate.operation.TableWork;
import org.jspecify.annotations.Nullable;

/**
 * Collects the locks of one statement, the strongest for each target. Not thread-safe.
 */
final class LockList {

	private final Map<Key, StatementLock> locks = new LinkedHashMap<>();

	private final List<String> created = new ArrayList<>();

	private boolean complete = true;

	LockList add(Target target, String name, LockMode mode, TableWork work) {
		return add(target, name, null, mode, work);
	}

	LockList add(Target target, String name, @Nullable String part, LockMode mode, TableWork work) {
		if (name.isEmpty()) {
			return incomplete();
		}
		if (mode.compareTo(LockMode.ROW_EXCLUSIVE) < 0) {
			return this;
		}
		this.locks.merge(new Key(target, name, part), new StatementLock(target, name, part, mode, work),
				LockList::stronger);
		return this;
	}

	LockList relation(String name, LockMode mode) {
		return add(Target.RELATION, name, mode, TableWork.NONE);
	}

	LockList relation(String name, LockMode mode, TableWork work) {
		return add(Target.RELATION, name, mode, work);
	}

	LockList create(String name) {
		this.created.add(name);
		return this;
	}

	LockList incomplete() {
		this.complete = false;
		return this;
	}

	StatementLocks toLocks() {
		return new StatementLocks(this.complete, List.copyOf(this.locks.values()), this.created);
	}

	private static StatementLock stronger(StatementLock first, StatementLock second) {
		LockMode mode = (first.mode().compareTo(second.mode()) >= 0) ? first.mode() : second.mode();
		TableWork work = (first.work().compareTo(second.work()) >= 0) ? first.work() : second.work();
		return new StatementLock(first.target(), first.name(), first.part(), mode, work);
	}

	private record Key(Target target, String name, @Nullable String part) {

	}

}
