package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.text;

@Revision(id = "186e7f8479c7", revises = "633f34160410", message = "add the state of a chat record",
		created = "2026-03-05T17:00:00Z")
class V009_AddChatRecordState implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("chat_record", column("finished", bool()).notNull().defaultValue(false));
		op.addColumn("chat_record", column("error", text()));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("chat_record", "error");
		op.dropColumn("chat_record", "finished");
	}

}
