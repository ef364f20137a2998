package io.sqlbot.migrate.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The names of tables in a model's statements, found by the words before them. It is no
 * parser: it may take a word in a text for a name, and then the model is refused where it
 * need not be. PostgreSQL's own record of what refers to what is asked afterwards.
 */
final class DdlNames {

	private static final String NAME = "((?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)(?:\\s*\\.\\s*"
			+ "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*))?)";

	private static final Pattern PART = Pattern.compile("\"(?:[^\"]|\"\")+\"|[^\".\\s]+");

	private static final Pattern CREATED = Pattern.compile(
			"^\\s*create\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+|foreign\\s+"
					+ "|materialized\\s+|recursive\\s+)*(table|view|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME,
			Pattern.CASE_INSENSITIVE);

	private static final Pattern USED = Pattern.compile(
			"\\b(?:references|table|on|from|join|into|update|like|of|by|"
					+ "sequence|view|column)\\s*\\(?\\s*(?:only\\s+|if\\s+exists\\s+|if\\s+not\\s+exists\\s+)*" + NAME,
			Pattern.CASE_INSENSITIVE);

	private static final Pattern INHERITED = Pattern.compile("\\binherits\\s*\\(([^)]*)\\)", Pattern.CASE_INSENSITIVE);

	private final List<String> statements;

	DdlNames(List<String> statements) {
		this.statements = List.copyOf(statements);
	}

	int tables() {
		return (int) this.statements.stream().filter((sql) -> {
			Matcher matcher = CREATED.matcher(sql);
			return matcher.find() && !matcher.group(1).equalsIgnoreCase("sequence");
		}).count();
	}

	/**
	 * Find a name that is used before the model made something of that name.
	 * @param live the live names: with their schema, and without it in the schemas behind
	 * the shadow
	 * @return a name among these, or a new one with a schema, or {@code null}
	 */
	@Nullable String firstOutside(Set<String> live) {
		Set<String> created = new HashSet<>();
		for (String sql : this.statements) {
			Matcher matcher = CREATED.matcher(sql);
			if (matcher.find()) {
				String name = folded(matcher.group(2));
				if (name.contains(".")) {
					return name;
				}
				created.add(name);
			}
			String outside = firstOutside(sql, live, created);
			if (outside != null) {
				return outside;
			}
		}
		return null;
	}

	private static @Nullable String firstOutside(String sql, Set<String> live, Set<String> created) {
		Matcher used = USED.matcher(sql);
		while (used.find()) {
			String name = outside(used.group(1), live, created);
			if (name != null) {
				return name;
			}
		}
		Matcher inherited = INHERITED.matcher(sql);
		while (inherited.find()) {
			for (String parent : inherited.group(1).split(",")) {
				String name = outside(parent, live, created);
				if (name != null) {
					return name;
				}
			}
		}
		return null;
	}

	// a dot may stand between schema and table, and between table and column
	private static @Nullable String outside(String text, Set<String> live, Set<String> created) {
		String name = folded(text);
		if (live.contains(name) && !created.contains(name)) {
			return name;
		}
		int dot = name.indexOf('.');
		String table = (dot > 0) ? name.substring(0, dot) : name;
		return (live.contains(table) && !created.contains(table)) ? table : null;
	}

	private static String folded(String name) {
		return PART.matcher(name)
			.results()
			.map(MatchResult::group)
			.map(DdlNames::foldedPart)
			.collect(Collectors.joining("."));
	}

	private static String foldedPart(String part) {
		return part.startsWith("\"") ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
				: part.toLowerCase(Locale.ROOT);
	}

}
