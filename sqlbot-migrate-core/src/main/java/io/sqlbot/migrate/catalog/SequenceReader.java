package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.schema.Origin;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads sequences.
 */
final class SequenceReader implements CatalogQuery.RowReader {

	private final CatalogScope scope;

	private final List<Sequence> sequences = new ArrayList<>();

	SequenceReader(CatalogScope scope) {
		this.scope = scope;
	}

	List<Sequence> sequences() {
		return this.sequences;
	}

	@Override
	public void accept(CatalogRow row) throws SQLException {
		Sequence.Owner owner = owner(row);
		boolean isOwn = owner != null && this.scope.ownTables().contains(owner.table());
		this.sequences.add(new Sequence(row.name(), row.type("sequence_type"), SequenceRow.options(row), owner,
				row.flag("is_unlogged"), row.optionalText("comment"), isOwn ? Origin.OWN : row.origin()));
	}

	private static Sequence.@Nullable Owner owner(CatalogRow row) throws SQLException {
		QualifiedName table = row.optionalName("table_schema", "table_name");
		return (table != null) ? new Sequence.Owner(table, row.identifier("column_name")) : null;
	}

}
