package io.sqlbot.migrate.diff.model;

import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.diff.model.WantedSchema.Expressible;
import io.sqlbot.migrate.error.MalformedModelException;
import io.sqlbot.migrate.error.MalformedRevisionException;
import io.sqlbot.migrate.sql.SqlPart;
import io.sqlbot.migrate.sql.SqlScriptReader;

/**
 * Collects the DDL of a model that is written as SQL, and refuses what works on rows: a
 * model says what a schema is, not what is in it.
 */
final class ModelStatements {

	private static final Set<String> ROW_COMMANDS = Set.of("insert", "update", "delete", "merge", "copy", "truncate",
			"select", "values", "with", "call");

	private static final Pattern FIRST_WORD = Pattern.compile("^\\W*(\\w+)");

	// pg_dump begins with it; the names that follow are written with their schema
	private static final Pattern PATH_OF_DUMP = Pattern.compile("^select\\s+pg_catalog\\s*\\.\\s*set_config\\s*\\(.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final String source;

	private final List<String> statements = new ArrayList<>();

	/**
	 * Create an empty collection.
	 * @param source the file, or what people call the model
	 */
	ModelStatements(String source) {
		this.source = source;
	}

	void add(String sql) {
		this.statements.add(sql);
	}

	/**
	 * Add the statements of a script.
	 * @param script the script, which the caller closes
	 * @param inFile whether its lines are those of a file
	 */
	void addScript(Reader script, boolean inFile) {
		try {
			new SqlScriptReader(script, this.source).forEachRemaining((part) -> add(part, inFile ? part.line() : 0));
		}
		catch (MalformedRevisionException ex) {
			throw ex.inModel();
		}
	}

	WantedSchema wanted() {
		NamedSchemas schemas = new NamedSchemas(this.statements);
		return new WantedSchema(schemas.statementsWithin(), schemas.all(), EnumSet.allOf(Expressible.class), Set.of(),
				List.of());
	}

	private void add(SqlPart part, int line) {
		if (part instanceof SqlPart.Copy) {
			throw refuse("COPY", line);
		}
		if (part instanceof SqlPart.Statement statement && !PATH_OF_DUMP.matcher(statement.sql()).matches()) {
			Matcher matcher = FIRST_WORD.matcher(statement.sql());
			String word = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
			if (ROW_COMMANDS.contains(word)) {
				throw refuse(word.toUpperCase(Locale.ROOT), line);
			}
			add(statement.sql());
		}
	}

	MalformedModelException refuse(String command, int line) {
		return new MalformedModelException(this.source, line, "'" + command + "' works on rows, and a model has none.",
				"Keep only what creates the schema here, and write rows in a revision.");
	}

}
