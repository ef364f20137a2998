package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.schema.Arguments;
import io.sqlbot.migrate.schema.SchemaModel;

/**
 * Compares a database with its model, both as the catalog reader has them: the wanted one
 * from a scratch place, so that PostgreSQL itself wrote the text of both in the same way.
 * <p>
 * Constraints and indexes are the same where their structure is; a name counts only where
 * the model wrote it. The order of columns, the version of an extension and whether a
 * materialized view is filled are no difference.
 */
public final class SchemaComparison {

	private SchemaComparison() {
	}

	/**
	 * Compare.
	 * @param live what the database holds
	 * @param wanted what the model wants
	 * @param settings what is looked at
	 * @return what is different, and what has to be done about it
	 */
	public static SchemaChange compare(SchemaModel live, SchemaModel wanted, ComparisonSettings settings) {
		SchemaObjects from = new SchemaObjects(Arguments.notNull("live", live));
		TargetSchema target = new TargetSchema(settings, from, new SchemaObjects(Arguments.notNull("wanted", wanted)));
		SchemaObjects to = new SchemaObjects(target.build());
		ChangeLog upgrade = new Transition(from, to, settings.serverMajor()).write();
		ChangeLog downgrade = new Transition(to, from, settings.serverMajor()).write();
		return new SchemaChange(upgrade.differences(), upgrade.operations(), downgrade.operations(), target.unknown(),
				upgrade.obstacles(), downgrade.obstacles(), upgrade.remarks(), downgrade.remarks());
	}

}
