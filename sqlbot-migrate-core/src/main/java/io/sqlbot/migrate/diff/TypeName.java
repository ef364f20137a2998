package io.sqlbot.migrate.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.sqlbot.migrate.schema.ColumnType;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The name in a type's text, as PostgreSQL writes it.
 *
 * @param name the name, without modifiers such as {@code (50)}
 * @param isArray whether it is an array of that type
 */
record TypeName(QualifiedName name, boolean isArray) {

	static TypeName of(ColumnType type) {
		String text = type.sql();
		boolean isArray = text.endsWith("[]");
		String element = isArray ? text.substring(0, text.indexOf("[]")) : text;
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < element.length(); i++) {
			char character = element.charAt(i);
			if (character == '"') {
				boolean isDoubled = quoted && i + 1 < element.length() && element.charAt(i + 1) == '"';
				part.append(isDoubled ? "\"" : "");
				i += isDoubled ? 1 : 0;
				quoted = isDoubled || !quoted;
			}
			else if (!quoted && character == '.') {
				parts.add(part.toString());
				part.setLength(0);
			}
			else if (!quoted && character == '(') {
				break;
			}
			else {
				part.append(character);
			}
		}
		parts.add(part.toString().strip());
		Identifier schema = (parts.size() > 1) ? new Identifier(parts.get(0)) : null;
		return new TypeName(new QualifiedName(schema, new Identifier(parts.get(parts.size() - 1))), isArray);
	}

	// the types between which PostgreSQL converts values by itself, or null
	@Nullable String family() {
		if (this.isArray || this.name.schema() != null) {
			return null;
		}
		return switch (this.name.name().text().toLowerCase(Locale.ROOT)) {
			case "smallint", "integer", "bigint", "numeric", "real", "double precision" -> "number";
			case "text", "character varying", "character", "bpchar", "name" -> "text";
			case "date", "timestamp", "timestamp without time zone", "timestamp with time zone" -> "time";
			case "json", "jsonb" -> "json";
			default -> null;
		};
	}

}
