package io.sqlbot.migrate.engine.revisions.constructor;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

@Revision(id = "c1", message = "has no constructor that could be called")
public class V001_NeedsText implements Migration {

	private final String table;

	public V001_NeedsText(String table) {
		this.table = table;
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("create table " + this.table + " (id int)");
	}

}
