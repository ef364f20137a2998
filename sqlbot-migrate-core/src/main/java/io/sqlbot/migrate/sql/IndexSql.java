package io.sqlbot.migrate.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.IndexDefinition.Trait;
import io.sqlbot.migrate.operation.Reindex;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Writes what happens to indexes.
 */
final class IndexSql {

	private IndexSql() {
	}

	static List<String> create(CreateIndex operation) {
		IndexDefinition index = operation.definition();
		String keys = index.keys().stream().map(IndexKey::definition).collect(Collectors.joining(", ", "(", ")"));
		Statements statements = new Statements();
		statements.add("CREATE " + word(index, Trait.UNIQUE, "UNIQUE ") + "INDEX "
				+ word(index, Trait.CONCURRENTLY, "CONCURRENTLY ") + word(index, Trait.IF_NOT_EXISTS, "IF NOT EXISTS ")
				+ operation.name().quoted() + " ON " + word(index, Trait.ONLY, "ONLY ") + operation.table().quoted()
				+ StorageSql.method(index.storage()) + " " + keys
				+ (index.include().isEmpty() ? "" : " INCLUDE " + Quoting.list(index.include()))
				+ word(index, Trait.NULLS_NOT_DISTINCT, " NULLS NOT DISTINCT") + StorageSql.parameters(index.storage())
				+ StorageSql.tablespace(index.storage())
				+ ((index.condition() != null) ? " WHERE " + index.condition() : ""));
		if (index.comment() != null) {
			statements.add(ObjectSql.comment(
					new ObjectReference(ObjectKind.INDEX, operation.table().sibling(operation.name()), null, null),
					index.comment()));
		}
		return statements.list();
	}

	static String reindex(Reindex operation) {
		return "REINDEX " + operation.object().kind().sql() + (operation.concurrently() ? " CONCURRENTLY " : " ")
				+ ObjectSql.named(operation.object());
	}

	private static String word(IndexDefinition index, Trait trait, String words) {
		return index.has(trait) ? words : "";
	}

}
