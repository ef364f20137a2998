package io.sqlbot.migrate.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Check;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.Index;
import io.sqlbot.migrate.schema.IndexKey;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.Unique;

/**
 * The names that PostgreSQL chooses where none is given (makeObjectName and its callers
 * in indexcmds.c, tablecmds.c and parse_utilcmd.c), which no model wrote.
 */
final class ChosenNames {

	private static final int MOST_BYTES = Identifier.MAX_BYTES;

	private ChosenNames() {
	}

	static boolean isChosen(Identifier table, Constraint constraint) {
		String name = String.valueOf(constraint.name());
		if (constraint instanceof PrimaryKey) {
			return matches(name, table.text(), "", "pkey");
		}
		if (constraint instanceof Unique unique) {
			return matches(name, table.text(), joined(unique.columns()), "key");
		}
		if (constraint instanceof ForeignKey key) {
			return matches(name, table.text(), joined(key.columns()), "fkey");
		}
		if (constraint instanceof Exclude exclude) {
			List<IndexKey> keys = exclude.elements().stream().map(Exclude.Element::key).toList();
			return matchesKeys(name, table.text(), "", keys, "excl");
		}
		// the column goes into the name where there is only one
		String condition = ((Check) constraint).condition();
		return matches(name, table.text(), "", "check") || Words.of(condition)
			.names()
			.stream()
			.anyMatch((column) -> matches(name, table.text(), column, "check"));
	}

	static boolean isChosen(Identifier table, Index index) {
		return matchesKeys(index.name().text(), table.text(), "", index.keys(), "idx");
	}

	static boolean isChosenSequence(Identifier table, Identifier column, Identifier sequence) {
		return matches(sequence.text(), table.text(), column.text(), "seq");
	}

	static boolean isChosenNotNull(Identifier table, Identifier column, Identifier constraint) {
		return matches(constraint.text(), table.text(), column.text(), "not_null");
	}

	static boolean isChosenCheck(Identifier domain, Identifier check) {
		return matches(check.text(), domain.text(), "", "check");
	}

	static Identifier domainNotNull(Identifier domain) {
		return new Identifier(name(domain.text(), "", "not_null"));
	}

	static Identifier notNull(Identifier table, Identifier column) {
		return new Identifier(name(table.text(), column.text(), "not_null"));
	}

	static Identifier sequence(Identifier table, Identifier column) {
		return new Identifier(name(table.text(), column.text(), "seq"));
	}

	// with a number behind, as PostgreSQL finds one that is free
	static Identifier free(Identifier taken, Set<String> names) {
		for (int i = 1;; i++) {
			String candidate = name(taken.text(), "", "") + i;
			if (bytes(candidate) > MOST_BYTES) {
				candidate = clipped(taken.text(), MOST_BYTES - String.valueOf(i).length()) + i;
			}
			if (!names.contains(candidate)) {
				return new Identifier(candidate);
			}
		}
	}

	// an expression goes by the name of its function or type, or as expr
	private static boolean matchesKeys(String name, String table, String columns, List<IndexKey> keys, String label) {
		if (keys.isEmpty()) {
			return matches(name, table, columns, label);
		}
		List<IndexKey> rest = keys.subList(1, keys.size());
		String before = columns.isEmpty() ? "" : columns + "_";
		String sql = keys.get(0).sql();
		if (sql.startsWith("\"")) {
			return matchesKeys(name, table, before + unquoted(sql), rest, label);
		}
		Set<String> candidates = new TreeSet<>(Words.of(sql).names());
		candidates.add("expr");
		return candidates.stream()
			.filter((word) -> name.contains(word) || name.length() > MOST_BYTES / 2)
			.anyMatch((word) -> matchesKeys(name, table, before + word, rest, label)
					|| matchesKeys(name, table, before + word + "1", rest, label));
	}

	private static boolean matches(String name, String table, String columns, String label) {
		int digits = name.length();
		while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
			digits--;
		}
		return name.equals(name(table, columns, label))
				|| (digits < name.length() && name.equals(name(table, columns, label + name.substring(digits))));
	}

	// the longer part loses its end, until both and the label have room
	private static String name(String first, String second, String label) {
		int overhead = (label.isEmpty() ? 0 : bytes(label) + 1) + (second.isEmpty() ? 0 : 1);
		int firstBytes = bytes(first);
		// PostgreSQL joins columns in a buffer of the size of a name
		String joined = clipped(second, MOST_BYTES);
		int secondBytes = bytes(joined);
		while (firstBytes + secondBytes + overhead > MOST_BYTES) {
			if (firstBytes > secondBytes) {
				firstBytes--;
			}
			else {
				secondBytes--;
			}
		}
		return clipped(first, firstBytes) + (second.isEmpty() ? "" : "_" + clipped(joined, secondBytes))
				+ (label.isEmpty() ? "" : "_" + label);
	}

	private static String clipped(String text, int most) {
		String clipped = text;
		while (bytes(clipped) > most) {
			clipped = clipped.substring(0, clipped.offsetByCodePoints(clipped.length(), -1));
		}
		return clipped;
	}

	private static int bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

	private static String joined(List<Identifier> columns) {
		return columns.stream().map(Identifier::text).collect(Collectors.joining("_"));
	}

	private static String unquoted(String column) {
		return column.substring(1, column.length() - 1).replace("\"\"", "\"");
	}

}
