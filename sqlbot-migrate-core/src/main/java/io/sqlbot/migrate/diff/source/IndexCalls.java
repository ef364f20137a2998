package io.sqlbot.migrate.diff.source;

import java.util.List;
import java.util.Set;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.diff.source.Code.Lambda;
import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.IndexDefinition.Trait;
import io.sqlbot.migrate.operation.Reindex;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.IndexKey;

/**
 * Calls about indexes.
 */
final class IndexCalls {

	private IndexCalls() {
	}

	static Chain create(CreateIndex operation) {
		IndexDefinition index = operation.definition();
		Chain op = Names.op(operation.table());
		if (isShort(index)) {
			return op.call(index.has(Trait.UNIQUE) ? "createUniqueIndex" : "createIndex",
					Names.texts(operation.name(), operation.table().name(), columns(index)));
		}
		return op.call("createIndex", Names.text(operation.name()), Names.text(operation.table()),
				new Lambda("i", definition(index)));
	}

	static Chain reindex(Reindex operation) {
		return ObjectCalls.op(operation.object())
			.call(operation.concurrently() ? "reindexConcurrently" : "reindex",
					ObjectCalls.reference(operation.object()));
	}

	private static boolean isShort(IndexDefinition index) {
		IndexDefinition plain = new IndexDefinition(index.keys(), List.of(), null, Set.of(),
				IndexDefinition.EMPTY.storage(), null);
		return (index.equals(plain) || index.equals(plain.unique()))
				&& index.keys().stream().allMatch(IndexCalls::isColumn);
	}

	private static boolean isColumn(IndexKey key) {
		KeyCode code = KeyCode.of(key);
		return code.method().equals("column") && code.options().isEmpty();
	}

	private static List<Identifier> columns(IndexDefinition index) {
		return index.keys()
			.stream()
			.map((key) -> new Identifier(((Code.Text) KeyCode.of(key).name()).value()))
			.toList();
	}

	private static Chain definition(IndexDefinition index) {
		Chain code = new Chain(Code.words("i"), List.of());
		code = index.has(Trait.IF_NOT_EXISTS) ? code.call("ifNotExists") : code;
		code = index.has(Trait.ONLY) ? code.call("only") : code;
		code = index.has(Trait.UNIQUE) ? code.call("unique") : code;
		code = withKeys(code, index);
		code = index.include().isEmpty() ? code : code.call("include", Names.texts(index.include()));
		code = index.has(Trait.NULLS_NOT_DISTINCT) ? code.call("nullsNotDistinct") : code;
		code = StorageCode.with(code, index.storage());
		code = (index.condition() != null) ? code.call("where", Code.sql(index.condition())) : code;
		code = index.has(Trait.CONCURRENTLY) ? code.call("concurrently") : code;
		return (index.comment() != null) ? code.call("comment", Code.string(index.comment())) : code;
	}

	private static Chain withKeys(Chain code, IndexDefinition index) {
		if (index.keys().stream().allMatch(IndexCalls::isColumn) && index.keys().size() > 1) {
			return code.call("columns", Names.texts(columns(index)));
		}
		Chain changed = code;
		for (IndexKey one : index.keys()) {
			KeyCode key = KeyCode.of(one);
			changed = changed.call(key.method(), key.options().asOption("k", key.name()));
		}
		return changed;
	}

}
