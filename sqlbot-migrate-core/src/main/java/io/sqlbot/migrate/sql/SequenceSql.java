package io.sqlbot.migrate.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.operation.AlterSequence;
import io.sqlbot.migrate.operation.CreateSequence;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Writes how sequences count.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	static String create(CreateSequence operation) {
		return "CREATE SEQUENCE " + (operation.ifNotExists() ? "IF NOT EXISTS " : "") + operation.name().quoted()
				+ following(operation.options());
	}

	static String alter(AlterSequence operation) {
		return "ALTER SEQUENCE " + operation.name().quoted() + action(operation.action());
	}

	static String inParentheses(SequenceOptions options) {
		List<String> clauses = clauses(options);
		return clauses.isEmpty() ? "" : " (" + String.join(" ", clauses) + ")";
	}

	private static String following(SequenceOptions options) {
		return clauses(options).stream().map((clause) -> " " + clause).collect(Collectors.joining());
	}

	static List<String> clauses(SequenceOptions options) {
		List<String> clauses = new ArrayList<>();
		add(clauses, "INCREMENT BY ", options.increment());
		add(clauses, "START WITH ", options.start());
		addBound(clauses, "MINVALUE", options.bounds().least());
		addBound(clauses, "MAXVALUE", options.bounds().greatest());
		add(clauses, "CACHE ", options.cache());
		if (options.cycling() != null) {
			clauses.add(options.cycling() ? "CYCLE" : "NO CYCLE");
		}
		return clauses;
	}

	private static String action(AlterSequence.Action action) {
		if (action instanceof AlterSequence.Recount recount) {
			return following(recount.options());
		}
		if (action instanceof AlterSequence.Restart restart) {
			return " RESTART" + ((restart.value() != null) ? " WITH " + restart.value() : "");
		}
		AlterSequence.OwnedBy owner = (AlterSequence.OwnedBy) action;
		QualifiedName table = owner.table();
		Identifier column = owner.column();
		return " OWNED BY " + ((table != null && column != null) ? table.quoted() + "." + column.quoted() : "NONE");
	}

	private static void add(List<String> clauses, String words, @Nullable Long value) {
		if (value != null) {
			clauses.add(words + value);
		}
	}

	private static void addBound(List<String> clauses, String word, @Nullable String value) {
		if (value != null) {
			clauses.add(value.equals(SequenceOptions.Bounds.NONE) ? "NO " + word : word + " " + value);
		}
	}

}
