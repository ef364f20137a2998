package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

@Revision(id = "7acd0a8d6f16", revises = "40b345c31044", message = "call the word of a terminology its term",
		created = "2026-03-27T12:00:00Z")
class V011_RenameTerminologyWord implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.renameColumn("terminology", "word", "term");
		op.execute("ALTER INDEX uq_terminology_word RENAME TO uq_terminology_term");
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER INDEX uq_terminology_term RENAME TO uq_terminology_word");
		op.renameColumn("terminology", "term", "word");
	}

}
