package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.Column.column;
import static io.sqlbot.migrate.schema.ColumnType.vector;

/**
 * The beginning of the branch {@code vector}, for servers that have the extension. The
 * column takes embeddings of any model. An ivfflat index needs a number of dimensions, so
 * the index is over an expression, and holds the embeddings that have this number: a
 * query uses it if it repeats both, the cast and the condition.
 */
@Revision(id = "f2e02600d34a", branchLabels = "vector", dependsOn = "6253e4081fb0",
		message = "add embedding to terminology", created = "2026-10-06T09:40:00Z")
class V101_AddTerminologyEmbedding implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("CREATE EXTENSION IF NOT EXISTS vector");
		op.addColumn("terminology", column("embedding", vector()));
		op.execute("""
				CREATE INDEX idx_terminology_embedding ON terminology
				USING ivfflat ((embedding::vector(1024)) vector_cosine_ops) WITH (lists = 100)
				WHERE vector_dims(embedding) = 1024
				""");
	}

	// the extension stays: others may use it, or it may have been there before
	@Override
	public void downgrade(Operations op) {
		op.execute("DROP INDEX IF EXISTS idx_terminology_embedding");
		op.dropColumn("terminology", "embedding");
	}

}
