package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.bigInteger;
import static io.sqlbot.migrate.schema.ColumnType.bool;
import static io.sqlbot.migrate.schema.ColumnType.string;
import static io.sqlbot.migrate.schema.ColumnType.timestamp;
import static io.sqlbot.migrate.schema.ColumnType.type;

@Revision(id = "2a925596f61e", revises = "87154b8456c3", message = "create api key", created = "2026-08-19T11:55:00Z")
class V018_CreateApiKey implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("api_key", column("id", type("bigserial")).primaryKey(),
				column("user_id", bigInteger()).notNull(), column("name", string(100)).notNull(),
				column("digest", string(64)).notNull(), column("enabled", bool()).notNull().defaultValue(true),
				column("created_at", timestamp().withTimeZone()).notNull().defaultExpression("now()"));
		op.execute("""
				ALTER TABLE api_key ADD CONSTRAINT fk_api_key_user
				FOREIGN KEY (user_id) REFERENCES sys_user (id) ON DELETE CASCADE
				""");
		op.createUniqueIndex("uq_api_key_digest", "api_key", "digest");
		op.createIndex("idx_api_key_user_id", "api_key", "user_id");
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("api_key");
	}

}
