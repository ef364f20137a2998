package io.sqlbot.migrate.diff.safe;

import java.util.ArrayList;
import java.util.List;

import io.sqlbot.migrate.diff.source.BodyElement;
import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What only the author of a revision can decide: the value of a column in the rows that
 * are there. Until then the revision fails where there are such rows, in its first
 * segment and so without a trace, as a revision can't be edited once a part of it is
 * committed.
 */
public final class Undecided {

	/** Begins the line where the author must decide; searched for by people. */
	public static final String MARK = "decide: ";

	private Undecided() {
	}

	static BodyElement remark(QualifiedName table, Identifier column, @Nullable ColumnType type) {
		List<String> lines = new ArrayList<>();
		lines.add(MARK + "which value the rows of '" + table + "' that are there get in '" + column + "'"
				+ ((type != null) ? " (" + type.sql() + ")" : " instead of NULL") + ".");
		lines.add("Write it into the UPDATE below, then remove this statement, which stops where it is needed.");
		return new BodyElement.Remark(lines);
	}

	static BodyElement guardOfNew(QualifiedName table, Identifier column) {
		return guard(table, column, "");
	}

	static BodyElement guardOfNull(QualifiedName table, Identifier column) {
		return guard(table, column, " WHERE " + column.quoted() + " IS NULL");
	}

	static BodyElement guardOfValue(QualifiedName table, Identifier column) {
		return guard(table, column, " WHERE " + column.quoted() + " IS NOT NULL");
	}

	static BodyElement remarkOfFill(Identifier column) {
		return new BodyElement.Remark(List.of(MARK + "the value of '" + column + "' in place of NULL"));
	}

	static BodyElement fill(QualifiedName table, Identifier column) {
		return fill(table, column, "NULL");
	}

	static BodyElement fillWithDefault(QualifiedName table, Identifier column) {
		return fill(table, column, "DEFAULT");
	}

	static List<BodyElement> obstacle(Obstacle obstacle) {
		List<String> lines = new ArrayList<>();
		lines.add(MARK + obstacle.question());
		lines.addAll(obstacle.advice());
		lines.add("Then remove this statement, which stops the revision.");
		return List.of(new BodyElement.Remark(lines), stop(obstacle.question(), "RAISE EXCEPTION %s;"));
	}

	private static BodyElement fill(QualifiedName table, Identifier column, String value) {
		return execute("UPDATE " + table.quoted() + " SET " + column.quoted() + " = " + value + " WHERE "
				+ column.quoted() + " IS NULL");
	}

	private static BodyElement guard(QualifiedName table, Identifier column, String condition) {
		return stop("the value of column '" + column + "' in the rows of table '" + table + "'.", """
				IF EXISTS (SELECT FROM %s%s) THEN
				    RAISE EXCEPTION %%s;
				  END IF;""".formatted(table.quoted().replace("%", "%%"), condition.replace("%", "%%")));
	}

	private static BodyElement stop(String what, String statement) {
		String message = ("Undecided: " + what + " Edit the revision at the lines that begin with '" + MARK.strip()
				+ "'.")
			.replace("%", "%%");
		String quote = message.contains("$$") ? "$undecided$" : "$$";
		return execute("""
				DO %s
				BEGIN
				  %s
				END
				%1$s""".formatted(quote, statement.formatted(Literal.quote(message))));
	}

	private static BodyElement execute(String sql) {
		return new BodyElement.Directive(new ExecuteSql(sql, 0, true));
	}

}
