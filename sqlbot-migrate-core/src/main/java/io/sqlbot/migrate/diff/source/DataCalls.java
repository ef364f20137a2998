package io.sqlbot.migrate.diff.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.sqlbot.migrate.diff.source.Code.Chain;
import io.sqlbot.migrate.operation.BulkInsert;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;

/**
 * Calls about rows, and SQL.
 */
final class DataCalls {

	// more might not fit into a method, which has at most 64 KiB
	private static final int MOST_VALUES = 2000;

	private DataCalls() {
	}

	static Chain insert(BulkInsert operation) {
		if (operation.rows().size() * operation.columns().size() > MOST_VALUES) {
			throw new InexpressibleException("more than a method can hold");
		}
		List<Code> rows = operation.rows().stream().map((row) -> row(operation.columns(), row)).toList();
		return Names.op(operation.table())
			.call(operation.overriding() ? "bulkInsertOverridingIdentity" : "bulkInsert", Names.text(operation.table()),
					new Chain(Code.words("List", List.class), List.of()).call("of", List.of(), rows));
	}

	static Chain execute(ExecuteSql operation) {
		return execute(operation.sql(), operation.isTransactional());
	}

	static Chain execute(ExecuteScript operation) {
		return execute(operation.sql(), operation.isTransactional());
	}

	static Chain copy(CopyData operation) {
		StringWriter rows = new StringWriter();
		try {
			operation.data().writeTo(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		boolean closed = rows.getBuffer().isEmpty() || rows.toString().endsWith("\n");
		return execute(operation.sql() + ";\n" + rows + (closed ? "" : "\n") + "\\.\n", true);
	}

	static Chain execute(String sql, boolean transactional) {
		return Names.OP.call(transactional ? "execute" : "executeWithoutTransaction", Code.sql(sql));
	}

	private static Code row(List<Identifier> columns, List<Literal> values) {
		Map<String, Code> entries = new TreeMap<>();
		for (int i = 0; i < columns.size(); i++) {
			// the default stands where nothing is said
			if (!values.get(i).equals(Literal.DEFAULT)) {
				entries.put(columns.get(i).text(), ValueCode.ofSql(values.get(i).sql()));
			}
		}
		if (entries.isEmpty()) {
			throw new InexpressibleException("a row of defaults");
		}
		return MapCode.of(entries);
	}

}
