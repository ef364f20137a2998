package io.sqlbot.migrate.engine.revisions.good;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.text;

@Revision(id = "b2", revises = "a1", message = "add note", created = "2026-11-22", branchLabels = {}, dependsOn = {})
public class V002_AddNote implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("item", column("note", text()).defaultValue("none"));
		op.execute("insert into item values (1, 'a;b'); insert into item values (2, '? :x %')");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("delete from item");
		op.dropColumn("item", "note");
	}

}
