package io.sqlbot.migrate.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.schema.Identifier;

/**
 * Finds the extensions that a model's statements create.
 */
final class NamedExtensions {

	private static final Pattern CREATED = Pattern.compile(
			"\\A(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?"
					+ "(?:\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*))",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private NamedExtensions() {
	}

	static Set<Identifier> of(List<String> statements) {
		Set<Identifier> names = new HashSet<>();
		for (String sql : statements) {
			Matcher matcher = CREATED.matcher(sql);
			if (matcher.find()) {
				String quoted = matcher.group(1);
				names.add(new Identifier(
						(quoted != null) ? quoted.replace("\"\"", "\"") : matcher.group(2).toLowerCase(Locale.ROOT)));
			}
		}
		return names;
	}

}
