package io.sqlbot.migrate.sql;

import io.sqlbot.migrate.operation.CreatePolicy;
import io.sqlbot.migrate.operation.PolicyDefinition;
import io.sqlbot.migrate.operation.SetRowSecurity;

/**
 * Writes row level security.
 */
final class PolicySql {

	private PolicySql() {
	}

	static String create(CreatePolicy operation) {
		PolicyDefinition policy = operation.definition();
		return "CREATE POLICY " + operation.name().quoted() + " ON " + operation.table().quoted()
				+ (policy.restrictive() ? " AS RESTRICTIVE" : "") + " FOR " + policy.command()
				+ (policy.roles().isEmpty() ? "" : " TO " + String.join(", ", policy.roles()))
				+ ((policy.usingSql() != null) ? " USING (" + policy.usingSql() + ")" : "")
				+ ((policy.checkSql() != null) ? " WITH CHECK (" + policy.checkSql() + ")" : "");
	}

	static String setRowSecurity(SetRowSecurity operation) {
		return "ALTER TABLE " + operation.table().quoted() + " " + operation.mode().name().replace('_', ' ')
				+ " ROW LEVEL SECURITY";
	}

}
