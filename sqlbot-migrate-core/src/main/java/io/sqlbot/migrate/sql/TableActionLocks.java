package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.operation.LockMode;
import io.sqlbot.migrate.operation.StatementLock.Target;
import io.sqlbot.migrate.operation.TableWork;

/**
 * The locks of one action of ALTER TABLE. What is not listed here locks the table against
 * everything, as the PostgreSQL manual says of ALTER TABLE.
 *
 * @param table the table
 * @param action the action
 * @param locks takes the locks
 */
record TableActionLocks(String table, TokenCursor action, LockList locks) {

	void add() {
		switch (this.action.next()) {
			case "add" -> addition();
			case "drop" -> drop();
			case "alter" -> alter();
			case "set" -> set();
			case "reset" -> lock(StorageLock.of(this.action));
			case "validate" -> lock(LockMode.SHARE_UPDATE_EXCLUSIVE, TableWork.SCAN);
			case "cluster" -> lock(LockMode.SHARE_UPDATE_EXCLUSIVE);
			case "enable", "disable" ->
				lock(this.action.holds("trigger") ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
			case "attach" -> attach();
			case "detach" -> detach();
			case "inherit" -> {
				lock(LockMode.ACCESS_EXCLUSIVE);
				this.locks.relation(this.action.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
			}
			default -> lock(LockMode.ACCESS_EXCLUSIVE);
		}
	}

	private void addition() {
		if (this.action.take("constraint")) {
			this.action.name();
			constraint();
			return;
		}
		switch (this.action.peek()) {
			case "primary", "unique", "check", "foreign", "exclude" -> constraint();
			case "not" -> constraint();
			default -> {
				this.action.take("column");
				this.action.takeIfExists();
				this.action.name();
				lock(LockMode.ACCESS_EXCLUSIVE, ColumnWork.of(this.action));
				references();
			}
		}
	}

	private void constraint() {
		boolean scans = !this.action.holds("not valid") && !this.action.holds("using index");
		TableWork work = scans ? TableWork.SCAN : TableWork.NONE;
		boolean foreign = this.action.peek().equals("foreign");
		lock(foreign ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE, work);
		if (foreign) {
			references();
		}
	}

	private void references() {
		if (this.action.skipBehind("references")) {
			this.locks.relation(this.action.name(), LockMode.SHARE_ROW_EXCLUSIVE);
		}
	}

	private void drop() {
		lock(LockMode.ACCESS_EXCLUSIVE);
		if (this.action.holds("cascade")) {
			this.locks.incomplete();
		}
		boolean constraint = this.action.take("constraint");
		this.action.take("column");
		this.action.takeIfExists();
		joined(constraint ? Target.REFERENCED_BY_CONSTRAINT : Target.REFERENCED_BY_COLUMN, this.action.name());
	}

	private void alter() {
		if (this.action.take("constraint")) {
			lock(LockMode.ACCESS_EXCLUSIVE);
			return;
		}
		this.action.take("column");
		String column = this.action.name();
		if (this.action.take("type") || this.action.take("set data type")) {
			lock(LockMode.ACCESS_EXCLUSIVE, TableWork.MAY_REWRITE);
			// foreign keys are made anew
			joined(Target.REFERENCED_BY_COLUMN, column);
			joined(Target.REFERRING_TO_COLUMN, column);
		}
		else if (this.action.take("set not null")) {
			lock(LockMode.ACCESS_EXCLUSIVE, TableWork.SCAN);
		}
		else if (this.action.take("set expression")) {
			lock(LockMode.ACCESS_EXCLUSIVE, TableWork.MAY_REWRITE);
		}
		else {
			boolean light = this.action.take("set statistics") || this.action.take("set (")
					|| this.action.take("reset (");
			lock(light ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
		}
	}

	private void set() {
		switch (this.action.peek()) {
			case "without" ->
				lock(this.action.holds("cluster") ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
			case "schema" -> lock(LockMode.ACCESS_EXCLUSIVE);
			case "tablespace", "logged", "unlogged", "access" -> lock(LockMode.ACCESS_EXCLUSIVE, TableWork.REWRITE);
			default -> lock(StorageLock.of(this.action));
		}
	}

	private void attach() {
		this.action.take("partition");
		lock(LockMode.SHARE_UPDATE_EXCLUSIVE);
		this.locks.relation(this.action.name(), LockMode.ACCESS_EXCLUSIVE, TableWork.SCAN);
	}

	private void detach() {
		this.action.take("partition");
		String partition = this.action.name();
		boolean concurrently = this.action.holds("concurrently") || this.action.holds("finalize");
		lock(concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
		this.locks.relation(partition, LockMode.ACCESS_EXCLUSIVE);
	}

	private void joined(Target target, String part) {
		this.locks.add(target, this.table, part, LockMode.ACCESS_EXCLUSIVE, TableWork.NONE);
	}

	private void lock(LockMode mode) {
		lock(mode, TableWork.NONE);
	}

	private void lock(LockMode mode, TableWork work) {
		this.locks.relation(this.table, mode, work);
	}

}
