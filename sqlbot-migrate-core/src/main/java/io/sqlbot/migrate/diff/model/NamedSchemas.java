package io.sqlbot.migrate.diff.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Identifier;

/**
 * The schemas that the statements of a model create or put objects into.
 *
 * @param statements the statements, without comments before them
 */
record NamedSchemas(List<String> statements) {

	private static final String PART = "(\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

	private static final Pattern SCHEMA = Pattern.compile(
			"^create\\s+schema\\s+(?:if\\s+not\\s+exists\\s+)?" + "(?!authorization\\b|if\\s+not\\b)" + PART,
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OBJECT = Pattern
		.compile("^create\\s+(?:or\\s+replace\\s+)?" + "(?:unlogged\\s+|foreign\\s+|materialized\\s+|recursive\\s+)*"
				+ "(?:table|view|sequence|type|domain|function|procedure|aggregate|collation)\\s+"
				+ "(?:if\\s+not\\s+exists\\s+)?" + PART + "\\s*\\.\\s*" + PART, Pattern.CASE_INSENSITIVE);

	private static final Pattern ONLY_SCHEMA = Pattern.compile(SCHEMA.pattern() + "(?:\\s+authorization\\s+\\S+)?\\s*$",
			Pattern.CASE_INSENSITIVE);

	// the place where a model is built has its schemas from the beginning
	List<String> statementsWithin() {
		return this.statements.stream().filter((sql) -> !ONLY_SCHEMA.matcher(sql).find()).toList();
	}

	Set<Identifier> all() {
		Set<String> names = new TreeSet<>();
		for (String sql : this.statements) {
			add(names, SCHEMA.matcher(sql));
			add(names, OBJECT.matcher(sql));
		}
		return names.stream().map(Identifier::new).collect(Collectors.toUnmodifiableSet());
	}

	private static void add(Set<String> names, Matcher matcher) {
		if (matcher.find()) {
			String name = matcher.group(1);
			names.add(name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
					: name.toLowerCase(Locale.ROOT));
		}
	}

}
