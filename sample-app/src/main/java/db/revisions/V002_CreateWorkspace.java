package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;

@Revision(id = "524f4d52dd59", revises = "0651e78b91d8", message = "create workspace", created = "2026-01-14T13:45:00Z")
class V002_CreateWorkspace implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("workspace", column("id", type("bigserial")).primaryKey(), column("name", string(255)).notNull(),
				column("created_at", timestamp().withTimeZone()).notNull().defaultExpression("now()"));
		op.createIndex("idx_sys_user_workspace_id", "sys_user", "workspace_id");
		op.execute("""
				ALTER TABLE sys_user ADD CONSTRAINT fk_sys_user_workspace
				FOREIGN KEY (workspace_id) REFERENCES workspace (id)
				""");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE sys_user DROP CONSTRAINT fk_sys_user_workspace");
		op.dropIndex("idx_sys_user_workspace_id");
		op.dropTable("workspace");
	}

}
