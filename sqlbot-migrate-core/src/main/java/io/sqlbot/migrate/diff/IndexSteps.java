package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.sqlbot.migrate.operation.CreateIndex;
import io.sqlbot.migrate.operation.IndexDefinition;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.operation.RenameObject;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.Index.Trait;
import io.sqlbot.migrate.schema.ObjectReference;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.StorageSettings;
import io.sqlbot.migrate.sql.OperationSql;

/**
 * Makes and changes indexes.
 */
final class IndexSteps {

	private IndexSteps() {
	}

	static List<Operation> create(QualifiedName table, Index index) {
		List<Operation> operations = new ArrayList<>();
		operations.add(plain(table, index));
		ChangeLog log = new ChangeLog();
		marks(log, table, bare(index), index);
		operations.addAll(log.operations());
		return operations;
	}

	static void change(ChangeLog log, QualifiedName table, Index from, Index to) {
		if (!from.name().equals(to.name())) {
			ObjectReference former = References.index(table, from.name());
			log.add(new RenameObject(former, to.name()));
			log.renamed(former, to.name());
		}
		storage(log, table, from, to);
		if (!Objects.equals(from.comment(), to.comment())) {
			ObjectReference object = References.index(table, to.name());
			log.comment(object, from.comment(), to.comment());
			log.changed(object, "comment", from.comment(), to.comment());
		}
	}

	// of an index that is there, behind a constraint or not
	static void storage(ChangeLog log, QualifiedName table, Index from, Index to) {
		Storage.change(log, References.index(table, to.name()), from.storage(), to.storage());
		marks(log, table, from, to);
	}

	// the same without what is changed afterwards
	static Index bare(Index index) {
		return new Index(index.name(), index.keys(), index.include(), index.condition(), Set.of(),
				new StorageSettings(index.storage().method(), Map.of(), null), null);
	}

	// without its name
	static String text(QualifiedName table, Index index) {
		return OperationSql.of(plain(table, index)).get(0).replaceFirst(Pattern.quote(index.name().quoted() + " "), "");
	}

	private static CreateIndex plain(QualifiedName table, Index index) {
		Set<IndexDefinition.Trait> traits = EnumSet.noneOf(IndexDefinition.Trait.class);
		if (index.has(Trait.UNIQUE)) {
			traits.add(IndexDefinition.Trait.UNIQUE);
		}
		if (index.has(Trait.NULLS_NOT_DISTINCT)) {
			traits.add(IndexDefinition.Trait.NULLS_NOT_DISTINCT);
		}
		return new CreateIndex(index.name(), table, new IndexDefinition(index.keys(), index.include(),
				index.condition(), traits, Storage.options(index.storage()), index.comment()));
	}

	private static void marks(ChangeLog log, QualifiedName table, Index from, Index to) {
		if (from.has(Trait.CLUSTERED) != to.has(Trait.CLUSTERED)) {
			log.sql("ALTER TABLE " + table.quoted()
					+ (to.has(Trait.CLUSTERED) ? " CLUSTER ON " + to.name().quoted() : " SET WITHOUT CLUSTER"));
			log.changed(References.index(table, to.name()), "use for CLUSTER", yes(from, Trait.CLUSTERED),
					yes(to, Trait.CLUSTERED));
		}
		if (from.has(Trait.REPLICA_IDENTITY) != to.has(Trait.REPLICA_IDENTITY)) {
			log.sql("ALTER TABLE " + table.quoted() + " REPLICA IDENTITY "
					+ (to.has(Trait.REPLICA_IDENTITY) ? "USING INDEX " + to.name().quoted() : "DEFAULT"));
			log.changed(References.index(table, to.name()), "use as replica identity",
					yes(from, Trait.REPLICA_IDENTITY), yes(to, Trait.REPLICA_IDENTITY));
		}
	}

	private static String yes(Index index, Trait trait) {
		return index.has(trait) ? "on" : "off";
	}

	static boolean isUnique(Index index) {
		return index.has(Trait.UNIQUE) && index.condition() == null;
	}

	// those that a foreign key may refer to
	static List<Identifier> columns(Index index) {
		return index.keys()
			.stream()
			.filter((key) -> key.sql().startsWith("\""))
			.map((key) -> new Identifier(key.sql().substring(1, key.sql().length() - 1).replace("\"\"", "\"")))
			.toList();
	}

}
