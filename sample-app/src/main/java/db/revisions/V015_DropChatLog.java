package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

@Revision(id = "1362739123e5", revises = "0230796202ad", message = "drop the chat log, which nothing writes any more",
		created = "2026-06-08T14:45:00Z")
class V015_DropChatLog implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.dropTable("chat_log");
	}

	// brings the table back, but not its rows
	@Override
	public void downgrade(Operations op) {
		V005_CreateChat.createLog(op);
	}

}
