package io.sqlbot.migrate.diff.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.sqlbot.migrate.diff.source.BodyElement.Alternative;
import io.sqlbot.migrate.diff.source.BodyElement.Directive;
import io.sqlbot.migrate.diff.source.BodyElement.Remark;
import io.sqlbot.migrate.operation.CopyData;
import io.sqlbot.migrate.operation.ExecuteScript;
import io.sqlbot.migrate.operation.Operation;
import io.sqlbot.migrate.sql.OperationSql;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlPart.Marker;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a revision in an SQL file. What belongs to one table stands together;
 * otherwise there is an empty line in between.
 */
final class SqlBody {

	private static final Set<String> MARKERS = Set.of("upgrade", "downgrade", "commit", "no transaction");

	private final List<String> lines = new ArrayList<>();

	private @Nullable BodyElement previous;

	private SqlBody() {
	}

	/**
	 * Write the elements.
	 * @param elements what is done, in order
	 * @return the lines of the file
	 */
	static List<String> of(List<BodyElement> elements) {
		SqlBody body = new SqlBody();
		elements.forEach(body::add);
		return body.lines;
	}

	private void add(BodyElement element) {
		if (this.previous != null && !BodySpacing.standTogether(this.previous, element)) {
			this.lines.add("");
		}
		if (element instanceof Directive directive) {
			add(directive.operation());
		}
		else if (element instanceof Alternative alternative) {
			OperationSql.of(alternative.operation())
				.forEach((sql) -> SqlStatement.closed(sql).lines().forEach(this::addRemark));
		}
		else if (element instanceof Remark remark) {
			remark.lines().stream().flatMap(String::lines).forEach(this::addRemark);
		}
		else {
			this.lines.add("-- commit");
		}
		this.previous = element;
	}

	private void addRemark(String line) {
		String text = line.strip();
		// a mark of the file would be taken at its word
		this.lines.add(("-- " + text + (MARKERS.contains(text.toLowerCase(Locale.ROOT)) ? "." : "")).stripTrailing());
	}

	private void add(Operation operation) {
		if (operation instanceof CopyData copy) {
			addText(SqlStatement.closed(copy.sql()) + "\n" + rows(copy) + "\\.");
		}
		else if (operation instanceof ExecuteScript script) {
			addScript(script);
		}
		else {
			OperationSql.of(operation).forEach((sql) -> addStatement(sql, operation.isTransactional()));
		}
	}

	private void addStatement(String sql, boolean transactional) {
		if (!transactional && SqlStatement.looksTransactional(sql)) {
			this.lines.add("-- no transaction");
		}
		addText(SqlStatement.closed(sql));
	}

	// as it is, with its comments, unless it needs other marks in a file
	private void addScript(ExecuteScript script) {
		List<SqlPart> parts = SqlStatement.parts(script.sql());
		boolean hasSections = parts.stream()
			.anyMatch((part) -> part instanceof Marker marker && marker.kind().beginsSection());
		if (script.isTransactional() && !hasSections) {
			addText(SqlStatement.closed(script.sql()));
			return;
		}
		for (SqlPart part : parts) {
			if (part instanceof SqlPart.Statement statement) {
				addStatement(statement.sql(), script.isTransactional() && statement.transactional());
			}
			else if (part instanceof Marker marker && marker.kind() == Marker.Kind.COMMIT) {
				this.lines.add("-- commit");
			}
		}
	}

	private void addText(String text) {
		this.lines.addAll(List.of(text.split("\n", -1)));
	}

	private static String rows(CopyData copy) {
		StringWriter rows = new StringWriter();
		try {
			copy.data().writeTo(rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String text = rows.toString();
		return (text.isEmpty() || text.endsWith("\n")) ? text : text + "\n";
	}

}
