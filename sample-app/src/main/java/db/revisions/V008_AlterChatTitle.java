package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.ColumnType.string;

@Revision(id = "633f34160410", revises = "0a64adba7928", message = "allow longer chat titles, and none",
		created = "2026-02-24T09:05:00Z")
class V008_AlterChatTitle implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.alterColumn("chat", "title", (title) -> title.type(string(255)).dropDefault().nullable());
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("UPDATE chat SET title = 'New chat' WHERE title IS NULL");
		op.alterColumn("chat", "title",
				(title) -> title.type(string(64)).using("left(title, 64)").defaultValue("New chat").notNull());
	}

}
