package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.jsonb;
import static io.sqlbot.migrate.schema.ColumnType.string;

@Revision(id = "87154b8456c3", revises = "bfacd356c9fd", message = "modify chat record: one status, and a chart",
		created = "2026-07-15T10:10:00Z")
class V017_ModifyChatRecord implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("chat_record", column("status", string(16)).notNull().defaultValue("running"));
		op.execute("""
				UPDATE chat_record
				SET status = CASE WHEN error IS NOT NULL THEN 'failed' WHEN finished THEN 'finished' ELSE 'running' END
				""");
		op.dropColumn("chat_record", "finished");
		op.renameColumn("chat_record", "sql_answer", "sql");
		op.addColumn("chat_record", column("chart", jsonb()));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("chat_record", "chart");
		op.renameColumn("chat_record", "sql", "sql_answer");
		op.addColumn("chat_record", column("finished", bool()).notNull().defaultValue(false));
		op.execute("UPDATE chat_record SET finished = status = 'finished'");
		op.dropColumn("chat_record", "status");
	}

}
