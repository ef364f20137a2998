package io.sqlbot.migrate.diff.source;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.AddColumn;
import io.sqlbot.migrate.operation.AttachPartition;
import io.sqlbot.migrate.operation.CreateTable;
import io.sqlbot.migrate.operation.DetachPartition;
import io.sqlbot.migrate.operation.SetLogged;
import io.sqlbot.migrate.operation.TableOptions;
import io.sqlbot.migrate.operation.TableOptions.Trait;
import io.sqlbot.migrate.schema.Column;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.PartitionBound;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.TableElement;

/**
 * Calls about tables and partitions.
 */
final class TableCalls {

	// more might not fit into a method, which has at most 64 KiB
	private static final int MOST_ELEMENTS = 800;

	private TableCalls() {
	}

	static Chain create(CreateTable operation) {
		if (operation.elements().size() > MOST_ELEMENTS) {
			throw new InexpressibleException("more than a method can hold");
		}
		List<Code> elements = new ArrayList<>();
		operation.elements().forEach((element) -> elements.add(element(element)));
		QualifiedName parent = operation.options().parentage().partitionOf();
		PartitionBound bound = operation.options().parentage().bound();
		if (parent != null && bound != null
				&& operation.options()
					.equals(TableOptions.DEFAULTS
						.partitionOf(new QualifiedName(operation.table().schema(), parent.name()), bound))) {
			return Names.op(operation.table())
				.call("createPartition",
						List.of(Names.text(operation.table()), Names.text(parent), BoundCode.of(bound)), elements);
		}
		List<Code> first = List.of(options(operation.options()).asOption("t", Names.text(operation.table())));
		return Names.op(operation.table()).call("createTable", first, elements);
	}

	static Chain addColumn(AddColumn operation) {
		return Names.op(operation.table())
			.call(operation.ifNotExists() ? "addColumnIfNotExists" : "addColumn", Names.text(operation.table()),
					ColumnCode.of(operation.column()));
	}

	static Chain attach(AttachPartition operation) {
		return Names.op(operation.table(), operation.partition())
			.call("attachPartition", Names.text(operation.table()), Names.text(operation.partition()),
					BoundCode.of(operation.bound()));
	}

	static Chain detach(DetachPartition operation) {
		String method = switch (operation.mode()) {
			case AT_ONCE -> "detachPartition";
			case CONCURRENTLY -> "detachPartitionConcurrently";
			case FINALIZE -> "finalizeDetachPartition";
		};
		return Names.op(operation.table(), operation.partition())
			.call(method, Names.text(operation.table()), Names.text(operation.partition()));
	}

	static Chain setLogged(SetLogged operation) {
		return Names.op(operation.table())
			.call("setLogged", Names.text(operation.table()), Code.words(String.valueOf(operation.logged())));
	}

	private static Code element(TableElement element) {
		return (element instanceof Column column) ? ColumnCode.of(column) : ConstraintCode.of((Constraint) element);
	}

	private static Chain options(TableOptions options) {
		Chain code = new Chain(Code.words("t"), List.of());
		code = options.traits().contains(Trait.IF_NOT_EXISTS) ? code.call("ifNotExists") : code;
		code = options.traits().contains(Trait.UNLOGGED) ? code.call("unlogged") : code;
		code = options.traits().contains(Trait.TEMPORARY) ? code.call("temporary") : code;
		for (QualifiedName parent : options.parentage().inherits()) {
			code = code.call("inherits", Names.qualified(parent));
		}
		QualifiedName parent = options.parentage().partitionOf();
		PartitionBound bound = options.parentage().bound();
		if (parent != null && bound != null) {
			code = code.call("partitionOf", Names.qualifiedName(parent), BoundCode.of(bound));
		}
		if (options.parentage().partitionedBy() != null) {
			code = code.call("partitionBy", Code.sql(options.parentage().partitionedBy()));
		}
		code = StorageCode.with(code, options.storage());
		return (options.comment() != null) ? code.call("comment", Code.string(options.comment())) : code;
	}

}
