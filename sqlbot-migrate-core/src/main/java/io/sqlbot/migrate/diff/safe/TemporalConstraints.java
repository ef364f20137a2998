package io.sqlbot.migrate.diff.safe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sqlbot.migrate.operation.ExecuteSql;
import io.sqlbot.migrate.operation.ValidateConstraint;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.ObjectKind;
import io.sqlbot.migrate.schema.QualifiedName;

/**
 * Adds to filled tables the constraints of periods, which PostgreSQL has since 18 and no
 * other directive says: foreign keys as not valid, to be proven while others write; for
 * keys there is no such way.
 */
final class TemporalConstraints {

	private static final String NAME = "(\"(?:[^\"]|\"\")+\")";

	private static final Pattern ADDED = Pattern.compile("ALTER TABLE (?:" + NAME + "\\.)?" + NAME + " ADD CONSTRAINT "
			+ NAME + " (FOREIGN KEY|UNIQUE|PRIMARY KEY)" + " .*(PERIOD|WITHOUT OVERLAPS).*", Pattern.DOTALL);

	private final TableFacts facts;

	private final Phases phases;

	TemporalConstraints(TableFacts facts, Phases phases) {
		this.facts = facts;
		this.phases = phases;
	}

	/**
	 * Take over a statement that adds such a constraint.
	 * @param operation any statement
	 * @return whether it is taken care of
	 */
	boolean add(ExecuteSql operation) {
		Matcher matcher = ADDED.matcher(operation.sql());
		if (!matcher.matches()) {
			return false;
		}
		String schema = matcher.group(1);
		QualifiedName table = new QualifiedName((schema != null) ? identifier(schema) : null,
				identifier(matcher.group(2)));
		if (!this.facts.isFilled(table)) {
			return false;
		}
		if (!matcher.group(4).equals("FOREIGN KEY")) {
			this.phases.main(Remarks.blocked(table, "PostgreSQL has no other way to build a key without overlaps"));
			return false;
		}
		if (operation.sql().endsWith(" NOT VALID") || operation.sql().endsWith(" NOT ENFORCED")
				|| this.facts.isPartitioned(table)) {
			return false;
		}
		this.phases.addUnproven(table,
				new ExecuteSql(operation.sql() + " NOT VALID", operation.line(), operation.isTransactional()));
		this.phases.prove(new ValidateConstraint(table, identifier(matcher.group(3))));
		this.phases.defer(ObjectKind.CONSTRAINT, table, identifier(matcher.group(3)));
		return true;
	}

	private static Identifier identifier(String quoted) {
		return new Identifier(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
	}

}
