package io.sqlbot.migrate.diff.rename;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One rename of a table, or of a column of one.
 *
 * @param table the table before
 * @param newTable the table after; the same for a column
 * @param column the column before, or {@code null} for a table
 * @param newColumn the column after, or {@code null} for a table
 */
public record RenameStep(QualifiedName table, QualifiedName newTable, @Nullable Identifier column,
		@Nullable Identifier newColumn) {

	static RenameStep ofTable(QualifiedName table, QualifiedName newTable) {
		return new RenameStep(table, newTable, null, null);
	}

	static RenameStep ofColumn(QualifiedName table, Identifier column, Identifier newColumn) {
		return new RenameStep(table, table, column, newColumn);
	}

	boolean isOfTable() {
		return this.column == null;
	}

	QualifiedName tableName(QualifiedName name) {
		return name.equals(this.table) ? this.newTable : name;
	}

	Identifier columnName(Identifier name) {
		return (this.newColumn != null && name.equals(this.column)) ? this.newColumn : name;
	}

}
