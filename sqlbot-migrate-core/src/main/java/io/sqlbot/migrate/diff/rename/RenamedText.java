package io.sqlbot.migrate.diff.rename;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Writes a rename into expressions and queries as PostgreSQL does when it writes them
 * anew. PostgreSQL's own text is regular: a column stands alone or after its table, a
 * table after FROM or JOIN or before a column.
 */
final class RenamedText {

	private static final String[] BEFORE_TABLES = { "FROM", "JOIN", "ONLY", "UPDATE", "INTO" };

	private static final String[] BEHIND_TABLES = { "WHERE", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "ON",
			"GROUP", "ORDER", "LIMIT", "UNION", "HAVING", "NATURAL", "WINDOW", "OFFSET", "FETCH", "FOR", "SET",
			"INTERSECT", "EXCEPT", "RETURNING", "TABLESAMPLE" };

	private final RenameStep step;

	private final Function<Identifier, String> quoting;

	RenamedText(RenameStep step, Function<Identifier, String> quoting) {
		this.step = step;
		this.quoting = quoting;
	}

	// an expression over the table's own rows
	String ofTable(String sql) {
		return write(new SqlWords(sql), true);
	}

	// a query, or an expression over another table's rows
	String ofOthers(String sql) {
		SqlWords words = new SqlWords(sql);
		boolean isOnlyTable = false;
		for (int i = 0; i < words.size(); i++) {
			isOnlyTable |= isTable(words, i);
		}
		// a table of the same name may be in another schema
		if (!isOnlyTable) {
			return sql;
		}
		for (int i = 0; i < words.size() && isOnlyTable; i++) {
			isOnlyTable = !(words.at(i).equals(".") && words.isAnyName(words.before(i))
					&& !isSchema(words, words.before(i)));
		}
		return write(words, isOnlyTable);
	}

	private String write(SqlWords words, boolean ownRows) {
		Identifier column = this.step.column();
		Identifier newColumn = this.step.newColumn();
		if (column == null || newColumn == null) {
			writeTable(words);
			return words.toString();
		}
		Set<String> qualifiers = qualifiers(words, ownRows);
		boolean isQuery = words.isWord(words.after(-1), "SELECT", "WITH");
		for (int i = 0; i < words.size(); i++) {
			if (words.isName(i, column.text()) && isColumn(words, i, ownRows, qualifiers)) {
				boolean isOutput = isQuery && isOutput(words, i);
				words.replace(i, this.quoting.apply(newColumn) + (isOutput ? " AS " + words.at(i) : ""));
			}
		}
		return words.toString();
	}

	private void writeTable(SqlWords words) {
		for (int i = 0; i < words.size(); i++) {
			if (isQualifier(words, i)) {
				words.replace(i, this.quoting.apply(this.step.newTable().name()));
			}
			else if (isTable(words, i)) {
				if (this.step.table().schema() != null) {
					words.replace(words.before(words.before(i)), "");
					words.replace(words.before(i), "");
				}
				words.replace(i, tableName());
			}
		}
	}

	private String tableName() {
		QualifiedName table = this.step.newTable();
		return ((table.schema() != null) ? this.quoting.apply(table.schema()) + "." : "")
				+ this.quoting.apply(table.name());
	}

	private boolean isColumn(SqlWords words, int index, boolean ownRows, Set<String> qualifiers) {
		int before = words.before(index);
		if (words.at(before).equals("::") || words.at(words.after(index)).equals("(")
				|| words.at(words.after(index)).equals(".")) {
			return false;
		}
		return words.at(before).equals(".") ? qualifiers.contains(words.at(words.before(before))) : ownRows;
	}

	// where the name goes on as the name of the query's column
	private static boolean isOutput(SqlWords words, int index) {
		int before = words.before(index);
		if (words.at(before).equals(".")) {
			before = words.before(words.before(before));
		}
		boolean begins = words.isWord(before, "SELECT", ",", "DISTINCT");
		boolean ends = words.isWord(words.after(index), ",", "FROM");
		return begins && ends && !isPastFrom(words, index);
	}

	private static boolean isPastFrom(SqlWords words, int index) {
		for (int i = index; i >= 0; i--) {
			if (words.isWord(i, "FROM")) {
				return true;
			}
			if (words.isWord(i, "SELECT")) {
				return false;
			}
		}
		return false;
	}

	private boolean isTable(SqlWords words, int index) {
		if (!words.isName(index, this.step.table().name().text())) {
			return false;
		}
		int before = words.before(index);
		QualifiedName table = this.step.table();
		if (words.at(before).equals(".")) {
			if (table.schema() == null || !words.isName(words.before(before), table.schema().text())) {
				return false;
			}
			before = words.before(words.before(before));
		}
		else if (table.schema() != null) {
			return false;
		}
		while (words.at(before).equals("(")) {
			before = words.before(before);
		}
		return words.isWord(before, BEFORE_TABLES);
	}

	private boolean isQualifier(SqlWords words, int index) {
		return words.isName(index, this.step.table().name().text()) && words.at(words.after(index)).equals(".")
				&& !words.at(words.before(index)).equals(".");
	}

	private boolean isSchema(SqlWords words, int index) {
		return this.step.table().schema() != null && words.isName(index, this.step.table().schema().text());
	}

	// what stands before a column of the table: its name, or what a query calls it
	private Set<String> qualifiers(SqlWords words, boolean ownRows) {
		Set<String> qualifiers = new HashSet<>(ownRows ? Set.of("new", "old", "NEW", "OLD") : Set.of());
		String name = this.step.table().name().text();
		qualifiers.add(name);
		qualifiers.add(this.step.table().name().quoted());
		for (int i = 0; i < words.size(); i++) {
			int next = words.after(i);
			if (isTable(words, i) && words.isAnyName(next) && !words.isWord(next, BEHIND_TABLES)) {
				qualifiers.remove(name);
				qualifiers.add(words.at(words.isWord(next, "AS") ? words.after(next) : next));
			}
		}
		return qualifiers;
	}

}
