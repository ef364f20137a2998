package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;

@Revision(id = "b94891c049f7", revises = "4e06f5835055", message = "create chat, its records and its log",
		created = "2026-02-02T10:25:00Z")
class V005_CreateChat implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("chat", column("id", type("bigserial")).primaryKey(),
				column("workspace_id", bigInteger()).notNull(), column("user_id", bigInteger()).notNull(),
				column("datasource_id", bigInteger()), column("title", string(64)).notNull().defaultValue("New chat"),
				column("created_at", timestamp().withTimeZone()).notNull().defaultExpression("now()"));
		op.execute(
				"""
						ALTER TABLE chat
						  ADD CONSTRAINT fk_chat_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (id) ON DELETE CASCADE,
						  ADD CONSTRAINT fk_chat_user FOREIGN KEY (user_id) REFERENCES sys_user (id) ON DELETE CASCADE,
						  ADD CONSTRAINT fk_chat_datasource FOREIGN KEY (datasource_id) REFERENCES core_datasource (id)
						    ON DELETE SET NULL
						""");
		op.createIndex("idx_chat_user_id", "chat", "workspace_id", "user_id");
		createRecord(op);
		createLog(op);
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("chat_log");
		op.dropTable("chat_record");
		op.dropTable("chat");
	}

	private static void createRecord(Operations op) {
		op.createTable("chat_record", column("id", type("bigserial")).primaryKey(),
				column("chat_id", bigInteger()).notNull(), column("question", text()).notNull(),
				column("sql_answer", text()),
				column("created_at", timestamp().withTimeZone()).notNull().defaultExpression("now()"));
		op.execute("""
				ALTER TABLE chat_record ADD CONSTRAINT fk_chat_record_chat
				FOREIGN KEY (chat_id) REFERENCES chat (id) ON DELETE CASCADE
				""");
		op.createIndex("idx_chat_record_chat_id", "chat_record", "chat_id");
	}

	static void createLog(Operations op) {
		op.createTable("chat_log", column("id", type("bigserial")).primaryKey(),
				column("chat_id", bigInteger()).notNull(), column("message", text()).notNull());
		op.execute("""
				ALTER TABLE chat_log ADD CONSTRAINT fk_chat_log_chat
				FOREIGN KEY (chat_id) REFERENCES chat (id) ON DELETE CASCADE
				""");
		op.createIndex("idx_chat_log_chat_id", "chat_log", "chat_id");
	}

}
