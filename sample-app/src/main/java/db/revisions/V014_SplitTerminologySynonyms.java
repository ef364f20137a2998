package db.revisions;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.Revision;

import static io.sqlbot.migrate.schema.ColumnType.text;
import static io.sqlbot.migrate.schema.ColumnType.type;

@Revision(id = "0230796202ad", revises = "b0844f41b152", message = "keep synonyms as an array",
		created = "2026-05-11T08:30:00Z")
class V014_SplitTerminologySynonyms implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.execute("COMMENT ON COLUMN terminology.synonyms IS NULL");
		op.alterColumn("terminology", "synonyms",
				(synonyms) -> synonyms.type(type("text[]")).using("string_to_array(synonyms, ',')"));
	}

	@Override
	public void downgrade(Operations op) {
		op.alterColumn("terminology", "synonyms",
				(synonyms) -> synonyms.type(text()).using("array_to_string(synonyms, ',')"));
		op.execute("COMMENT ON COLUMN terminology.synonyms IS 'separated by commas'");
	}

}
