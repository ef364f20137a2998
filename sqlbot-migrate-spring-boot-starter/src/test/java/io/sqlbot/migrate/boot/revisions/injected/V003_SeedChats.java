package io.sqlbot.migrate.boot.revisions.injected;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.boot.TestApplication;

@Revision(id = "92a3b4680bc9", revises = TestApplication.SECOND, message = "seed chats")
class V003_SeedChats implements Migration {

	private final ChatTitle title;

	V003_SeedChats(ChatTitle title) {
		this.title = title;
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("insert into chat (id, title) values (1, '" + this.title.text() + "')");
	}

}
