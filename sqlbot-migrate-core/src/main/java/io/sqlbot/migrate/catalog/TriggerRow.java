package io.sqlbot.migrate.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Literal;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Trigger;
import io.sqlbot.migrate.schema.Trigger.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Reads triggers, whose kind the catalog keeps in bits.
 */
final class TriggerRow {

	private static final int FOR_EACH_ROW = 1;

	private static final int BEFORE = 2;

	private static final int INSERT = 4;

	private static final int DELETE = 8;

	private static final int UPDATE = 16;

	private static final int TRUNCATE = 32;

	private static final int INSTEAD_OF = 64;

	private static final String WHEN = " WHEN (";

	private TriggerRow() {
	}

	static Trigger read(CatalogRow row) throws SQLException {
		int bits = row.number("type_bits");
		return new Trigger(row.identifier("name"), timing(bits), events(row, bits), clauses(row, bits),
				condition(row.optionalText("definition")), call(row), traits(row), row.optionalText("comment"));
	}

	private static String timing(int bits) {
		if ((bits & INSTEAD_OF) != 0) {
			return "INSTEAD OF";
		}
		return ((bits & BEFORE) != 0) ? "BEFORE" : "AFTER";
	}

	private static List<String> events(CatalogRow row, int bits) throws SQLException {
		List<String> events = new ArrayList<>();
		if ((bits & INSERT) != 0) {
			events.add("INSERT");
		}
		if ((bits & DELETE) != 0) {
			events.add("DELETE");
		}
		if ((bits & UPDATE) != 0) {
			String columns = row.identifiers("columns")
				.stream()
				.map(Identifier::quoted)
				.collect(Collectors.joining(", "));
			events.add(columns.isEmpty() ? "UPDATE" : "UPDATE OF " + columns);
		}
		if ((bits & TRUNCATE) != 0) {
			events.add("TRUNCATE");
		}
		return events;
	}

	private static List<String> clauses(CatalogRow row, int bits) throws SQLException {
		List<String> clauses = new ArrayList<>();
		QualifiedName referenced = row.optionalName("referenced_schema", "referenced_table");
		if (referenced != null) {
			clauses.add("FROM " + referenced.quoted());
		}
		if (row.flag("is_deferrable")) {
			clauses.add(row.flag("is_deferred") ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE");
		}
		String transition = transition(row, "old_table", "OLD") + transition(row, "new_table", "NEW");
		if (!transition.isEmpty()) {
			clauses.add("REFERENCING" + transition);
		}
		clauses.add(((bits & FOR_EACH_ROW) != 0) ? "FOR EACH ROW" : "FOR EACH STATEMENT");
		return clauses;
	}

	private static String transition(CatalogRow row, String column, String which) throws SQLException {
		Identifier name = row.optionalIdentifier(column);
		return (name != null) ? " " + which + " TABLE AS " + name.quoted() : "";
	}

	private static String call(CatalogRow row) throws SQLException {
		return row.name("function_schema", "function_name").quoted()
				+ row.texts("arguments").stream().map(Literal::quote).collect(Collectors.joining(", ", "(", ")"));
	}

	private static Set<Trait> traits(CatalogRow row) throws SQLException {
		Set<Trait> traits = EnumSet.noneOf(Trait.class);
		if (row.flag("is_constraint")) {
			traits.add(Trait.CONSTRAINT);
		}
		if (row.flag("is_inherited")) {
			traits.add(Trait.INHERITED);
		}
		switch (row.text("enabled")) {
			case "D" -> traits.add(Trait.DISABLED);
			case "R" -> traits.add(Trait.REPLICA);
			case "A" -> traits.add(Trait.ALWAYS);
			default -> {
				// fires as usual
			}
		}
		return traits;
	}

	// PostgreSQL writes a trigger's condition only as part of its whole definition. Names
	// before it are quoted where they hold blanks, and may hold " WHEN (" only then.
	private static @Nullable String condition(@Nullable String definition) {
		if (definition == null) {
			return null;
		}
		int start = -1;
		int depth = 0;
		char quote = 0;
		for (int i = 0; i < definition.length(); i++) {
			char character = definition.charAt(i);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '\'' || character == '"') {
				quote = character;
			}
			else if (start < 0) {
				if (definition.startsWith(WHEN, i)) {
					i += WHEN.length() - 1;
					start = i + 1;
					depth = 1;
				}
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')' && --depth == 0) {
				return definition.substring(start, i);
			}
		}
		throw new IllegalStateException("The trigger has a condition, but its definition does not: " + definition);
	}

}
