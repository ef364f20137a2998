package io.sqlbot.migrate.diff;

import io.sqlbot.migrate.schema.ObjectReference;

/**
 * Chooses what takes part in a comparison; an application's beans of this type are all
 * asked. What does not take part is neither missing nor surplus, and stays as the
 * database has it. <pre>
 * ComparisonFilter withoutAudit = (object) -&gt; !object.name().name().text().startsWith("audit_");
 * </pre>
 */
@FunctionalInterface
public interface ComparisonFilter {

	/**
	 * Decide about an object. What belongs to a table is asked for in addition to its
	 * table.
	 * @param object the object: its kind, its schema where that is not the default one,
	 * its name, and for columns, constraints, triggers and policies the name within the
	 * table
	 * @return whether it is compared
	 */
	boolean includes(ObjectReference object);

}
