package io.sqlbot.migrate.boot.revisions.archive;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

/**
 * Declared as a bean by a test.
 */
@Revision(id = "8e31d5cf260b", message = "create note")
public class V001_CreateNote implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("create table note (id bigint primary key)");
	}

}
