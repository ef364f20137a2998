package io.sqlbot.migrate.diff.safe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.Constraint;
import io.sqlbot.migrate.schema.Exclude;
import io.sqlbot.migrate.schema.ForeignKey;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.PrimaryKey;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.Unique;

/**
 * Names for constraints that have none, like those that PostgreSQL gives: what is built
 * in steps must be named by each.
 */
final class ConstraintNames {

	private ConstraintNames() {
	}

	static Constraint named(QualifiedName table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		if (constraint instanceof PrimaryKey) {
			return constraint.named(of(table, List.of(), "pkey").text());
		}
		if (constraint instanceof Unique unique) {
			return constraint.named(of(table, unique.columns(), "key").text());
		}
		if (constraint instanceof ForeignKey key) {
			return constraint.named(of(table, key.columns(), "fkey").text());
		}
		return constraint.named(of(table, List.of(), (constraint instanceof Exclude) ? "excl" : "check").text());
	}

	static Identifier required(Constraint constraint) {
		return Arguments.notNull("name", constraint.name());
	}

	static ForeignKey asNotValid(ForeignKey key) {
		return key.attributes().notValid() ? key : key.notValid();
	}

	// the parts in front are cut where the whole is too long, so that the ending tells
	static Identifier of(QualifiedName table, List<Identifier> columns, String ending) {
		String columnPart = columns.stream().map((column) -> "_" + column).collect(Collectors.joining());
		String name = table.name() + columnPart;
		while (length(name) + 1 + ending.length() > Identifier.MAX_BYTES) {
			name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
		}
		return new Identifier(name + "_" + ending);
	}

	private static int length(String text) {
		return text.getBytes(StandardCharsets.UTF_8).length;
	}

}
